import os
import boto3

# ruleid: aws-credentials-in-code
a = boto3.client("s3", aws_access_key_id="AKIAYVP4CIPPERUVIFXG", aws_secret_access_key="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")
# ruleid: aws-credentials-in-code
b = boto3.Session(aws_access_key_id="AKIAYVP4CIPPERUVIFXG", aws_secret_access_key="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")
# ok: aws-credentials-in-code
c = boto3.client("s3")
# ok: aws-credentials-in-code
d = boto3.client("s3", aws_secret_access_key=os.environ["KEY"])
# ok: aws-credentials-in-code
e = boto3.client("s3", aws_access_key_id="testing", aws_secret_access_key="testing")
