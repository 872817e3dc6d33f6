"""An account with hundreds of things of a kind: queues, records of a zone, images of a repository, objects of a bucket."""
import hashlib
import json
import sys
import urllib.request

import boto3

URL = sys.argv[1]


def client(name):
    return boto3.client(name, endpoint_url=URL, region_name="eu-central-1", aws_access_key_id="testing", aws_secret_access_key="testing")


def main():
    for path, body in [("/moto-api/reset-auth", b"1000000000"), ("/moto-api/reset", b""), ("/moto-api/seed?a=20251121", b"")]:
        urllib.request.urlopen(urllib.request.Request(URL + path, data=body, headers={"content-type": "text/plain"}))
    sqs = client("sqs")
    for team in ["orders", "stock", "billing", "mail", "search", "audit"]:
        for event in ["created", "changed", "removed", "exported", "imported", "failed", "retried"]:
            for kind in ["", "-dead", "-delayed"]:
                sqs.create_queue(QueueName=f"{team}-{event}{kind}")
    route = client("route53")
    zone = route.create_hosted_zone(Name="shop.example.com", CallerReference="1")["HostedZone"]["Id"]
    changes = []
    for n in range(90):
        name = f"{['api', 'web', 'mail', 'cdn', 'db'][n % 5]}-{n:02}.{['eu', 'us', 'ap'][n % 3]}.shop.example.com"
        kind = "CNAME" if n % 4 == 3 else "A"
        value = f"lb-{n % 7}.eu-central-1.elb.amazonaws.com" if kind == "CNAME" else f"10.20.{n % 9}.{20 + n}"
        changes.append({"Action": "CREATE", "ResourceRecordSet": {"Name": name, "Type": kind, "TTL": 60 if n % 11 == 10 else 300, "ResourceRecords": [{"Value": value}]}})
    route.change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": changes})
    ecr = client("ecr")
    ecr.create_repository(repositoryName="shop/api")
    for n in range(60):
        digest = "sha256:" + hashlib.sha256(str(n).encode()).hexdigest()
        manifest = {"schemaVersion": 2, "mediaType": "application/vnd.docker.distribution.manifest.v2+json", "config": {"mediaType": "application/vnd.docker.container.image.v1+json", "size": 7000 + n, "digest": digest}, "layers": [{"mediaType": "application/vnd.docker.image.rootfs.diff.tar.gzip", "size": 31_000_000 + n * 1013, "digest": digest}]}
        ecr.put_image(repositoryName="shop/api", imageManifest=json.dumps(manifest), imageTag=f"2.{n // 10}.{n % 10}")
    s3 = client("s3")
    s3.create_bucket(Bucket="shop-exports", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    for day in range(1, 31):
        for name in ["orders", "customers", "stock", "invoices", "refunds", "events", "prices", "returns", "audit"]:
            s3.put_object(Bucket="shop-exports", Key=f"2025/10/{day:02}/{name}.parquet", Body=b"x" * (1000 + day * 31 + len(name) * 7))


main()
