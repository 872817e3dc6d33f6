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
