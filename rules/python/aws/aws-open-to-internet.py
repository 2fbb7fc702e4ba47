import boto3

ec2 = boto3.client("ec2")
rds = boto3.client("rds")


def f(group):
    # ruleid: aws-open-to-internet
    ec2.authorize_security_group_ingress(GroupId=group, IpProtocol="tcp", FromPort=22, ToPort=22, CidrIp="0.0.0.0/0")
    # ruleid: aws-open-to-internet
    rds.create_db_instance(DBInstanceIdentifier="shop", PubliclyAccessible=True)
    # ok: aws-open-to-internet
    ec2.authorize_security_group_ingress(GroupId=group, IpProtocol="tcp", FromPort=22, ToPort=22, CidrIp="10.0.0.0/16")
    # ok: aws-open-to-internet
    ec2.authorize_security_group_ingress(GroupId=group, IpProtocol="tcp", FromPort=443, ToPort=443, CidrIp="0.0.0.0/0")
    # ok: aws-open-to-internet
    rds.create_db_instance(DBInstanceIdentifier="shop", PubliclyAccessible=False)
