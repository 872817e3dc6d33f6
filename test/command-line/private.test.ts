import { describe, expect, it } from 'vitest';
import { isPrivate } from '../../src/command-line/private.ts';

const of = (command: string) => isPrivate(command.split(' '));

describe('prints secrets', () => {
  it.each([
    'env',
    'env -0',
    'printenv',
    'printenv HOME',
    'export',
    'set',
    'gh auth token',
    'gh auth status --show-token',
    'aws secretsmanager get-secret-value --secret-id x',
    'aws ssm get-parameter --name x --with-decryption',
    'aws sts assume-role --role-arn x',
    'gcloud auth print-access-token',
    'kubectl get secret db -o yaml',
    'kubectl -n shop get secrets -o json',
    'kubectl get secret/db -ojson',
    'kubectl create secret generic db --from-literal=a=b --dry-run=client -o yaml',
    'aws iam create-access-key --user-name ana',
    'aws sts assume-role-with-web-identity --role-arn x',
    'kubectl exec web -- env',
    'docker exec web env',
    'cat .env',
    'cat config/.env.production',
    'head -5 .env.local',
    'grep KEY .env',
    'cat /home/me/.ssh/id_ed25519',
    'cat server.key',
    'cat /home/me/.aws/credentials',
    'git show HEAD:.env',
    'pass show mail',
    'op read op://vault/item',
    'vault read secret/x',
    'vault kv get secret/x',
    'gpg --export-secret-keys me',
    'gpg --decrypt file',
    'security find-generic-password -w',
    'heroku config',
    'npm token list',
    'openssl genrsa 2048',
    'sops -d secrets.yaml',
  ])('%s', (command) => expect(of(command)).toBe(true));
});

describe('does not', () => {
  it.each([
    'cat README.md',
    'cat .env.example',
    'cat src/env.ts',
    'cat src/credentials.ts',
    'grep env src',
    'env FOO=1 ls',
    'gh auth status',
    'gh pr list',
    'aws s3 ls',
    'kubectl get secrets',
    'kubectl get pods -o yaml',
    'docker exec web ls',
    'git show HEAD',
    'gpg --verify file.sig',
    'npm test',
    'ls',
    '',
  ])('%s', (command) => expect(of(command)).toBe(false));
});
