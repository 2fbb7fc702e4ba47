# ok: dockerfile-runs-as-root
FROM nginxinc/nginx-unprivileged:1.27.2
COPY site /usr/share/nginx/html
CMD ["nginx", "-g", "daemon off;"]
