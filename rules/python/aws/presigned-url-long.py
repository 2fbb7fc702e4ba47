import boto3

s3 = boto3.client("s3")


def f(params):
    # ruleid: presigned-url-long
    a = s3.generate_presigned_url("get_object", Params=params, ExpiresIn=604800)
    # ruleid: presigned-url-long
    b = s3.generate_presigned_post("bucket", "key", ExpiresIn=60 * 60 * 24 * 7)
    # ok: presigned-url-long
    c = s3.generate_presigned_url("get_object", Params=params, ExpiresIn=300)
    # ok: presigned-url-long
    d = s3.generate_presigned_url("get_object", Params=params)
