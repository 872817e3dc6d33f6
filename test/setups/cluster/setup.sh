# A cluster that needs no machines: `cluster [USER]` writes the kubeconfig of USER (admin, viewer, nobody) and copies the
# manifests. The server is a stand-in: its discovery and OpenAPI documents are those of Kubernetes' own module, its tables have
# the columns and cells of pkg/printers/internalversion, logs are what the services of ../services printed once.
# It serves this one recording and ends after ten minutes.
port=$((47200 + $(echo "$PWD $*" | cksum | cut -d' ' -f1) % 700))
documents=$CACHE/kubernetes-api
if [ ! -e "$documents/done" ]; then
  mkdir -p "$documents/module" && cd "$documents/module"
  printf 'module documents\n\ngo 1.23\n' > go.mod
  from=$(go mod download -json k8s.io/kubernetes@v1.35.4 | sed -n 's/.*"Dir": "\(.*\)",/\1/p')
  cp -r --no-preserve=mode "$from/api/discovery" "$from/api/openapi-spec/v3" "$documents"
  openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=127.0.0.1 -keyout ../tls.key -out ../tls.crt 2> /dev/null
  cd "$OLDPWD" && : > "$documents/done"
fi
old=$CACHE/cluster-$port.pid
if [ -e "$old" ]; then kill "$(cat "$old")" 2> /dev/null || true; fi
timeout 600 node "$SETUP/server.mjs" "$documents" $port > /dev/null 2>&1 &
echo $! > "$old"
cp -r "$SETUP/manifests/." .
mkdir -p ../.kube
cat > ../.kube/config <<CONFIG
apiVersion: v1
kind: Config
clusters:
- { name: shop-prod, cluster: { server: "https://127.0.0.1:$port", insecure-skip-tls-verify: true } }
- { name: shop-test, cluster: { server: "https://127.0.0.1:47199" } }
contexts:
- { name: prod, context: { cluster: shop-prod, user: ${1:-admin}, namespace: shop } }
- { name: test, context: { cluster: shop-test, user: admin } }
users:
- { name: admin, user: { token: admin } }
- { name: viewer, user: { token: viewer } }
- { name: nobody, user: { token: nobody } }
current-context: prod
CONFIG
tries=0
until curl -ksf "https://127.0.0.1:$port/version" > /dev/null; do
  tries=$((tries + 1))
  if [ $tries -gt 300 ]; then echo "no cluster at port $port" >&2; exit 1; fi
  sleep 0.1
done
