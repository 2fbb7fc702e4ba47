import grpc


def f(executor):
    # ruleid: grpc-without-tls
    channel = grpc.insecure_channel("api.shop.com:50051")
    server = grpc.server(executor)
    # ruleid: grpc-without-tls
    server.add_insecure_port("[::]:50051")
    # ok: grpc-without-tls
    local = grpc.insecure_channel("localhost:50051")
    # ok: grpc-without-tls
    server.add_secure_port("[::]:50051", grpc.ssl_server_credentials([]))
    # ok: grpc-without-tls
    return grpc.secure_channel("api.shop.com:50051", grpc.ssl_channel_credentials()), channel, local
