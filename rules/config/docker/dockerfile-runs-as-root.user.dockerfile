FROM golang:1.23 AS build
RUN go build -o /server ./...

# ok: dockerfile-runs-as-root
FROM debian:12.8-slim
COPY --from=build /server /server
USER 10001
CMD ["/server"]
