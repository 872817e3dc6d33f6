import { expect, it } from 'vitest';
import { words } from '../../src/command-line/words.ts';

it.each([
  ['kubectl -n shop --context prod get pods', 'kubectl get pods'],
  ['oc get pods', 'kubectl get pods'],
  ['kubectl --request-timeout 5s log web-1', 'kubectl logs web-1'],
  ['helm -n shop ls -A', 'helm list -A'],
  ['helm --kube-context prod del web', 'helm uninstall web'],
  ['aws --profile dev s3 ls', 'aws s3 ls --profile dev'],
  ['aws --output table ec2 describe-instances', 'aws ec2 describe-instances --output table'],
  ['awslocal sqs list-queues', 'aws sqs list-queues'],
])('%s', (command, chosen) => expect(words(command.split(' '))).toEqual(chosen.split(' ')));

it.each([
  [['ssh', 'shop-1', 'git', 'status'], 'git status'],
  [['ssh', '-p', '2222', '-i', 'key', 'deploy@shop-1', 'make -C app test'], 'make -C app test'],
  [['ssh', 'shop-1', 'cd app && npx vitest run'], 'vitest run'],
  [['ssh', 'shop-1', 'env'], 'env'],
  [['ssh', 'shop-1'], 'ssh shop-1'],
  [['ssh', '-t', 'shop-1', 'top'], 'ssh -t shop-1 top'],
  [['terraform', '-chdir=infra', 'plan'], 'terraform plan'],
  [['tofu', 'apply', '-auto-approve'], 'terraform apply -auto-approve'],
  [['mariadb', '-t', 'shop'], 'mysql -t shop'],
])('%j', (argv, chosen) => expect(words(argv)).toEqual(chosen.split(' ')));
