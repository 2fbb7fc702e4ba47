# ruleid: dockerfile-end-of-life-image
FROM python:2.7-slim AS old
# ruleid: dockerfile-end-of-life-image
FROM node:14
# ruleid: dockerfile-end-of-life-image
FROM ubuntu:18.04
# ruleid: dockerfile-end-of-life-image
FROM --platform=linux/amd64 debian:stretch-slim
# ok: dockerfile-end-of-life-image
FROM python:3.13-slim
# ok: dockerfile-end-of-life-image
FROM node:22
# ok: dockerfile-end-of-life-image
FROM example/node:14
# ok: dockerfile-end-of-life-image
FROM ubuntu:24.04
# ok: dockerfile-end-of-life-image
FROM alpine:3.20
