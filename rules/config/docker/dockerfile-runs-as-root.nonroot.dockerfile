# ok: dockerfile-runs-as-root
FROM gcr.io/distroless/static-debian12:nonroot
COPY server /server
CMD ["/server"]
