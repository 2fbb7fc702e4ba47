import boto3

client = boto3.client("lambda")
# ruleid: aws-policy-open
ALL = {"Effect": "Allow", "Action": "*", "Resource": "*"}
# ruleid: aws-policy-open
ANYONE = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::shop/*"}
# ruleid: aws-policy-open
client.create_function_url_config(FunctionName="shop", AuthType="NONE")
# ok: aws-policy-open
ONE = {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::1:role/shop"}, "Action": "s3:GetObject", "Resource": "*"}
# ok: aws-policy-open
DENY = {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*"}
# ok: aws-policy-open
client.create_function_url_config(FunctionName="shop", AuthType="AWS_IAM")
