import boto3

rds = boto3.client("rds")
# ruleid: aws-encryption-off
insecure = boto3.client("s3", use_ssl=False)
# ruleid: aws-encryption-off
rds.create_db_instance(DBInstanceIdentifier="shop", StorageEncrypted=False)
# ok: aws-encryption-off
rds.create_db_instance(DBInstanceIdentifier="shop", StorageEncrypted=True)
# ok: aws-encryption-off
secure = boto3.client("s3")
