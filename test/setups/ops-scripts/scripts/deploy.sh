#!/bin/bash
# Deploys the services to the given environment
ENV=$1
SERVICES="cart order billing shipping"
cd /srv/app

if [ -z $ENV ]; then
  echo "usage: $0 ENV"
  exit 1
fi

if [ $ENV == "production" -a "$CONFIRM" != yes ]; then
  read -p "Deploy to production? " answer
  [[ $answer = y* ]] || exit
fi

for service in $SERVICES; do
  version=`cat services/$service/VERSION`
  echo "Deploying $service $version"
  docker build -t registry.example.com/$service:$version services/$service
  docker push registry.example.com/$service:$version
  ssh deploy@$ENV.example.com "docker pull registry.example.com/$service:$version && docker restart $service"
done

for log in $(ls logs/*.log); do
  cat $log | grep ERROR
  if [ $? -eq 0 ]; then
    failed=true
  fi
done

rm -rf $TMP_DIR/*
echo "Deployed at `date`"
export DEPLOYED_BY=$(whoami)
