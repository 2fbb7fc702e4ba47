import boto3

s3 = boto3.client("s3")


def f(bucket, data):
    # ruleid: s3-public
    s3.put_object(Bucket=bucket, Key="a", Body=data, ACL="public-read")
    # ruleid: s3-public
    s3.upload_file("a", bucket, "a", ExtraArgs={"ACL": "public-read-write"})
    # ruleid: s3-public
    s3.put_public_access_block(Bucket=bucket, PublicAccessBlockConfiguration={"BlockPublicAcls": False})
    # ok: s3-public
    s3.put_object(Bucket=bucket, Key="a", Body=data)
    # ok: s3-public
    s3.put_object(Bucket=bucket, Key="a", Body=data, ACL="private")

# ruleid: s3-public
AWS_DEFAULT_ACL = "public-read"
