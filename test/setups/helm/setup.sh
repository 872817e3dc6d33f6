# Charts, and releases of them in the stand-in of ../cluster, one of which could not be upgraded; `helm charts` makes no release.
# Helm is the one of the PATH, built from its Go module.
if [ "$1" != charts ]; then
  SETUP=$SETUP/../cluster
  . "$SETUP/setup.sh"
fi
helm create store > /dev/null
cp -r store broken
printf 'spec: {{ required "ingress.host is needed" .Values.ingress.host }}\n' > broken/templates/route.yaml
printf 'kind: ConfigMap\n  name: store\n' > broken/templates/config.yaml
sed -i 's/^appVersion: .*/appVersion: 1.16/' broken/Chart.yaml
mkdir -p shop/templates
cat > shop/Chart.yaml <<'CHART'
apiVersion: v2
name: shop
version: 0.3.0
appVersion: 1.14.2
dependencies:
- { name: store, version: 0.1.0, repository: "file://../store" }
- { name: redis, version: 19.6.4, repository: "https://charts.example" }
CHART
printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{ .Release.Name }}-flags }\ndata: { search: "on" }\n' > shop/templates/flags.yaml
if [ "$1" != charts ]; then
  quiet() { "$@" > /dev/null 2>&1; }
  quiet helm install store store
  quiet helm upgrade store store --set replicaCount=2
  quiet helm upgrade store store --set image.tag=latest || true
  quiet helm install cache store --set service.port=6379
  quiet helm install probes store -n monitoring
fi
