/** A form of a command: the words that must follow each other at its start, and one that must be among the rest. */
type Form = readonly [start: string, among?: RegExp];

const FORMS: readonly Form[] = [
  ['printenv'],
  ['gh auth token'],
  ['gh secret'],
  ['docker login'],
  ['gh auth status', /^(?:-t|--show-token)$/u],
  ['glab auth token'],
  ['aws secretsmanager get-secret-value'],
  ['aws secretsmanager batch-get-secret-value'],
  ['aws ssm', /^--with-decryption$/u],
  ['aws secretsmanager get-random-password'],
  ['aws sts get-session-token'],
  ['aws sts get-federation-token'],
  ['aws sts assume-role'],
  ['aws sts assume-role-with-saml'],
  ['aws sts assume-role-with-web-identity'],
  ['aws sso get-role-credentials'],
  ['aws iam create-access-key'],
  ['aws iam create-service-specific-credential'],
  ['aws ec2 create-key-pair'],
  ['aws ec2 get-password-data'],
  ['aws kms decrypt'],
  ['aws kms generate-data-key'],
  ['aws eks get-token'],
  ['aws rds generate-db-auth-token'],
  ['aws redshift get-cluster-credentials'],
  ['aws codeartifact get-authorization-token'],
  ['aws ecr-public get-login-password'],
  ['aws configure export-credentials'],
  ['aws configure get'],
  ['aws ecr get-login-password'],
  ['aws ecr get-authorization-token'],
  ['gcloud auth print-access-token'],
  ['gcloud auth print-identity-token'],
  ['gcloud auth application-default print-access-token'],
  ['gcloud secrets versions access'],
  ['az account get-access-token'],
  ['az keyvault secret show'],
  ['az acr credential show'],
  ['kubectl config view', /^--raw$/u],
  ['kubectl create token'],
  ['npm token'],
  ['npm config get', /auth|token|password/iu],
  ['git credential fill'],
  ['git credential-store get'],
  ['pass'],
  ['gopass'],
  ['op read'],
  ['op item get'],
  ['op inject'],
  ['bw get'],
  ['bw unlock'],
  ['lpass show'],
  ['terraform output', /^(?:--?(?:json|raw)|[^-].*)$/u],
  ['terraform show', /^--?json$/u],
  ['terraform state pull'],
  ['ansible-vault view'],
  ['ansible-vault decrypt'],
  ['vault read'],
  ['vault kv get'],
  ['vault print token'],
  ['vault token'],
  ['doppler secrets'],
  ['infisical secrets'],
  ['heroku config'],
  ['heroku auth:token'],
  ['fly auth token'],
  ['flyctl auth token'],
  ['gpg', /^--export-secret-(?:keys|subkeys)$|^-?-?d(?:ecrypt)?$/u],
  ['gpg2', /^--export-secret-(?:keys|subkeys)$|^-?-?d(?:ecrypt)?$/u],
  ['age', /^(?:-d|--decrypt)$/u],
  ['age-keygen'],
  ['sops', /^(?:-d|--decrypt|decrypt)$/u],
  ['security find-generic-password'],
  ['security find-internet-password'],
  ['secret-tool lookup'],
  ['openssl', /^(?:genrsa|genpkey|rsa|pkey)$/u],
  ['ssh-keygen', /^-y$/u],
  ['wg genkey'],
  ['wg genpsk'],
  ['wg showconf'],
];

/** Files that hold secrets, by their base name or folder. */
const FILES =
  /(?:^|[/\\:])(?:\.env(?:\.(?!example$|sample$|template$|dist$)[\w.-]+)?|\.envrc|\.netrc|_netrc|\.pgpass|\.npmrc|\.pypirc|\.my\.cnf|\.git-credentials|\.htpasswd|id_(?:rsa|dsa|ecdsa|ed25519)|[^/\\]+\.(?:pem|key|p12|pfx|jks|keystore)|credentials(?:\.json|\.toml)?|secrets?\.(?:ya?ml|json|toml|env)|\.docker[/\\]config\.json|\.kube[/\\]config|shadow)$/u;
const PRINTERS: ReadonlySet<string> = new Set(
  'cat bat batcat head tail tac nl less more strings xxd hexdump od base64 grep egrep rg ag sed awk cut sort type'.split(
    ' ',
  ),
);
/** Programs that run a command elsewhere: its words are their last ones. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  'docker podman nerdctl kubectl oc ssh heroku fly flyctl vagrant'.split(' '),
);

/**
 * True for a command that prints secrets: it runs with our own descriptors, and nothing of it is stored.
 * @param words as `words` gives them
 */
export function isPrivate(words: readonly string[]): boolean {
  const [program = '', ...rest] = words;
  if (program === 'env') return rest.every((word) => word.startsWith('-') || word.includes('='));
  if (program === 'export' || program === 'set' || program === 'declare')
    return rest.every((word) => word.startsWith('-'));
  if (PRINTERS.has(program)) return rest.some((word) => FILES.test(word));
  if (program === 'kubectl' || program === 'oc')
    return isClusterSecret(rest) || hasForm(words) || printsEnvironment(rest);
  if (program === 'git' && (rest[0] === 'show' || rest[0] === 'cat-file')) return rest.some((word) => FILES.test(word));
  return (ELSEWHERE.has(program) && printsEnvironment(rest)) || hasForm(words);
}

const hasForm = (words: readonly string[]): boolean =>
  FORMS.some(([start, among]) => {
    const wanted = start.split(' ');
    if (!wanted.every((word, index) => words[index] === word)) return false;
    return among === undefined || words.slice(wanted.length).some((word) => among.test(word));
  });

/** `get secret` alone lists names; with `-o` or as `get secret/x -o yaml` it prints the values, and so do `create` and `patch`. */
const isClusterSecret = (rest: readonly string[]): boolean =>
  rest.some((word) => /(?:^|,)secrets?(?:$|[,/])/u.test(word)) &&
  rest.some((word) => /^(?:-o|--output|--template)/u.test(word));

const printsEnvironment = (rest: readonly string[]): boolean => /^(?:env|printenv)$/u.test(rest.at(-1) ?? '');
