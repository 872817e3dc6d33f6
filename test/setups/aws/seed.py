"""Fills the stand-in: always the same account, ids included."""
import io
import json
import sys
import time
import urllib.request
import zipfile

import boto3

URL = sys.argv[1]


def call(path, body=b""):
    urllib.request.urlopen(urllib.request.Request(URL + path, data=body, headers={"content-type": "text/plain"}))


def client(name):
    return boto3.client(name, endpoint_url=URL, region_name="eu-central-1", aws_access_key_id="testing", aws_secret_access_key="testing")


def tags(**more):
    return [{"Key": key.capitalize(), "Value": value} for key, value in more.items()]


def network(ec2):
    vpc = ec2.create_vpc(CidrBlock="10.20.0.0/16", TagSpecifications=[{"ResourceType": "vpc", "Tags": tags(name="shop-prod", env="prod")}])["Vpc"]["VpcId"]
    subnets = [
        ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.20.{n}.0/24", AvailabilityZone=f"eu-central-1{zone}", TagSpecifications=[{"ResourceType": "subnet", "Tags": tags(name=f"shop-{kind}-{zone}")}])["Subnet"]["SubnetId"]
        for n, (kind, zone) in enumerate([("public", "a"), ("public", "b"), ("private", "a"), ("private", "b")])
    ]
    groups = {}
    for name, ports in {"shop-web": [80, 443], "shop-db": [5432], "shop-bastion": [22]}.items():
        group = ec2.create_security_group(GroupName=name, Description=f"{name} of shop-prod", VpcId=vpc)["GroupId"]
        for port in ports:
            ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[{"IpProtocol": "tcp", "FromPort": port, "ToPort": port, "IpRanges": [{"CidrIp": "0.0.0.0/0" if port != 5432 else "10.20.0.0/16", "Description": f"port {port}"}]}])
        groups[name] = group
    return subnets, groups


def machines(ec2, subnets, groups):
    image = ec2.describe_images(Owners=["amazon"])["Images"][0]["ImageId"]
    for at, (name, kind, group, state) in enumerate(
        [("web-1", "m5.large", "shop-web", "run"), ("web-2", "m5.large", "shop-web", "run"), ("web-3", "m5.large", "shop-web", "stop"), ("worker-1", "c5.xlarge", "shop-web", "run"), ("worker-2", "c5.xlarge", "shop-web", "terminate"), ("bastion", "t3.micro", "shop-bastion", "run")]
    ):
        machine = ec2.run_instances(ImageId=image, MinCount=1, MaxCount=1, InstanceType=kind, SubnetId=subnets[at % 4], SecurityGroupIds=[groups[group]], TagSpecifications=[{"ResourceType": "instance", "Tags": tags(name=name, env="prod", team="platform")}])["Instances"][0]["InstanceId"]
        if state == "stop":
            ec2.stop_instances(InstanceIds=[machine])
        if state == "terminate":
            ec2.terminate_instances(InstanceIds=[machine])
    for size, kind in [(100, "gp3"), (500, "io1"), (8, "gp2")]:
        ec2.create_volume(Size=size, AvailabilityZone="eu-central-1a", VolumeType=kind, **({"Iops": 4000} if kind == "io1" else {}), TagSpecifications=[{"ResourceType": "volume", "Tags": tags(name=f"data-{size}")}])


def buckets(s3):
    place = {"CreateBucketConfiguration": {"LocationConstraint": "eu-central-1"}}
    for name in ["shop-assets", "shop-backups", "shop-logs", "shop-tfstate"]:
        s3.create_bucket(Bucket=name, **place)
    for day in range(1, 29):
        for kind in ["orders", "stock"]:
            s3.put_object(Bucket="shop-backups", Key=f"daily/2025-11-{day:02}/{kind}.sql.gz", Body=b"x" * (900 + 137 * day))
    for name in ["index.html", "app.4f2a91c3.js", "app.4f2a91c3.css", "img/logo.svg", "img/hero image.jpg"]:
        s3.put_object(Bucket="shop-assets", Key=name, Body=name.encode() * 40)


def people(iam):
    trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
    role = ""
    for name in ["shop-lambda", "shop-ecs-task", "shop-deploy", "github-actions"]:
        role = iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(trust), Description=f"{name} of shop", Tags=tags(env="prod"))["Role"]["Arn"]
    for name in ["ana", "ben", "chen", "deploy-bot"]:
        iam.create_user(UserName=name, Path="/people/" if name != "deploy-bot" else "/bots/")
    rights = {"Version": "2012-10-17", "Statement": [{"Sid": "ReadBackups", "Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": ["arn:aws:s3:::shop-backups", "arn:aws:s3:::shop-backups/*"]}]}
    policy = iam.create_policy(PolicyName="read-backups", PolicyDocument=json.dumps(rights))["Policy"]["Arn"]
    iam.attach_role_policy(RoleName="shop-lambda", PolicyArn=policy)
    return role


def functions(lambdas, role):
    code = io.BytesIO()
    with zipfile.ZipFile(code, "w") as archive:
        archive.writestr(zipfile.ZipInfo("handler.py"), "def main(event, context):\n    return event\n")
    for name, runtime, memory in [("order-created", "python3.12", 256), ("stock-sync", "nodejs20.x", 512), ("invoice-pdf", "java21", 2048), ("thumbnail", "python3.12", 1024)]:
        lambdas.create_function(FunctionName=name, Runtime=runtime, Role=role, Handler="handler.main", Code={"ZipFile": code.getvalue()}, Description=f"{name} of shop-prod", Timeout=30, MemorySize=memory, Environment={"Variables": {"STAGE": "prod", "TABLE": "orders"}})


def logs(cloud):
    for name in ["/aws/lambda/order-created", "/aws/lambda/stock-sync", "/ecs/shop-web"]:
        cloud.create_log_group(logGroupName=name)
    group, stream = "/aws/lambda/order-created", "2025/11/20/[$LATEST]6f1c2a9be0d34c5a8f7e"
    cloud.create_log_stream(logGroupName=group, logStreamName=stream)
    start = int(time.time() * 1000) - 3_600_000
    events = []
    for n in range(90):
        request = f"{n * 7919 + 1048576:08x}-4c1e-4b7a-9d2f-{n * 104729 + 281474976:012x}"
        lines = [f"START RequestId: {request} Version: $LATEST", f"[INFO] {request} order {4100 + n} stored in 0.{n % 9}3 s"]
        if n in (17, 52, 53):
            lines.append(f"[ERROR] ConditionalCheckFailedException: An error occurred when calling the PutItem operation: order {4100 + n} exists already\nTraceback (most recent call last):\n  File \"/var/task/handler.py\", line 41, in main\n    table.put_item(Item=item, ConditionExpression=\"attribute_not_exists(id)\")")
        if n == 71:
            lines.append(f"{request} Task timed out after 30.03 seconds")
        lines += [f"END RequestId: {request}", f"REPORT RequestId: {request}\tDuration: {30 + n * 13 % 200}.{n % 90 + 10} ms\tBilled Duration: {31 + n * 13 % 200} ms\tMemory Size: 256 MB\tMax Memory Used: {70 + n % 9} MB"]
        events += [{"timestamp": start + n * 20_000 + at, "message": line} for at, line in enumerate(lines)]
    cloud.put_log_events(logGroupName=group, logStreamName=stream, logEvents=events)


def tables(dynamo):
    for name, key in [("orders", "id"), ("stock", "sku"), ("sessions", "token")]:
        dynamo.create_table(TableName=name, KeySchema=[{"AttributeName": key, "KeyType": "HASH"}], AttributeDefinitions=[{"AttributeName": key, "AttributeType": "S"}], BillingMode="PAY_PER_REQUEST")
    for n in range(25):
        dynamo.put_item(TableName="orders", Item={"id": {"S": f"o-{4100 + n}"}, "customer": {"S": ["ana", "ben", "chen"][n % 3]}, "total": {"N": str(1290 + 355 * n)}, "state": {"S": ["paid", "open", "refunded"][n % 3]}, "lines": {"L": [{"M": {"sku": {"S": f"sku-{n % 7}"}, "count": {"N": str(1 + n % 3)}}}]}})


def services(ecs, image="registry.example/shop"):
    ecs.create_cluster(clusterName="shop-prod")
    for name, count in [("web", 3), ("worker", 2), ("cron", 0)]:
        ecs.register_task_definition(family=name, containerDefinitions=[{"name": name, "image": f"{image}/{name}:1.14.2", "memory": 512, "cpu": 256, "essential": True}])
        ecs.create_service(cluster="shop-prod", serviceName=name, taskDefinition=name, desiredCount=count)


def main():
    call("/moto-api/reset-auth", b"1000000000")
    call("/moto-api/reset")
    call("/moto-api/seed?a=20251120")
    ec2 = client("ec2")
    machines(ec2, *network(ec2))
    buckets(client("s3"))
    role = people(client("iam"))
    functions(client("lambda"), role)
    logs(client("logs"))
    tables(client("dynamodb"))
    services(client("ecs"))
    for name in ["orders-created", "orders-created-dead", "stock-changed", "mail.fifo"]:
        client("sqs").create_queue(QueueName=name, Attributes={"FifoQueue": "true"} if name.endswith(".fifo") else {})
    client("sns").create_topic(Name="alerts")
    client("secretsmanager").create_secret(Name="shop/db", SecretString='{"user":"shop","password":"not-a-real-one"}')
    client("ssm").put_parameter(Name="/shop/stage", Value="prod", Type="String")
    with open("stack.yaml") as template:
        client("cloudformation").create_stack(StackName="shop-queues", TemplateBody=template.read(), Parameters=[{"ParameterKey": "Stage", "ParameterValue": "prod"}])


main()
