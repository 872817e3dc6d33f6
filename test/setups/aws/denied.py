"""A user that may only list buckets; from here on the stand-in asks for rights. Prints the credentials file."""
import json
import sys
import urllib.request

import boto3

url = sys.argv[1]
iam = boto3.client("iam", endpoint_url=url, region_name="eu-central-1", aws_access_key_id="testing", aws_secret_access_key="testing")
iam.create_user(UserName="reporting")
iam.put_user_policy(
    UserName="reporting",
    PolicyName="list-buckets",
    PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}]}),
)
key = iam.create_access_key(UserName="reporting")["AccessKey"]
urllib.request.urlopen(urllib.request.Request(url + "/moto-api/reset-auth", data=b"0", headers={"content-type": "text/plain"}))
print(f"[default]\naws_access_key_id = {key['AccessKeyId']}\naws_secret_access_key = {key['SecretAccessKey']}")
