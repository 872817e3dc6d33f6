# An account at a stand-in of AWS (moto), with what a small company runs: `aws [STATE…]`.
# STATE: fresh (for commands that change it), many (hundreds of things of a kind), denied (a user without rights), keyless, unreachable,
# expired (a stand-in of its own: moto never refuses a token).
# The client is the awscli of the PATH; for YAML Debian's, of version 2. The stand-in ends after an hour.
venv=$CACHE/moto
if [ ! -e "$venv/done" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet 'moto[server]==5.2.5'
  : > "$venv/done"
fi
python="$venv/bin/python3"
cp -r "$SETUP/site" "$SETUP"/*.yaml .
mkdir -p ../.aws
printf '[default]\naws_access_key_id = testing\naws_secret_access_key = testing\n' > ../.aws/credentials

port=47110
case $1 in
  denied) port=47111 ;;
  expired) port=47112 ;;
  unreachable) port=47113 ;;
  many) port=47114 ;;
esac
url=http://127.0.0.1:$port
printf '[default]\nregion = eu-central-1\nendpoint_url = %s\n' "$url" > ../.aws/config

serve() {
  curl -s "$url" > /dev/null && return
  timeout 3600 "$@" > /dev/null 2>&1 &
  tries=0
  until curl -s "$url" > /dev/null; do
    tries=$((tries + 1))
    if [ $tries -gt 300 ]; then echo "no server at $url" >&2; exit 1; fi
    sleep 0.2
  done
  new=yes
}

case $1 in
  unreachable) ;;
  expired) serve "$python" "$SETUP/expired.py" $port ;;
  many)
    serve "$venv/bin/moto_server" -H 127.0.0.1 -p $port
    if [ "$new" ]; then "$python" "$SETUP/many.py" "$url"; fi
    ;;
  *)
    serve "$venv/bin/moto_server" -H 127.0.0.1 -p $port
    if [ "$new" ] || [ "$1" = fresh ]; then "$python" "$SETUP/seed.py" "$url"; fi
    ;;
esac
case $1 in
  denied) "$python" "$SETUP/denied.py" "$url" > ../.aws/credentials ;;
  keyless) rm ../.aws/credentials ;;
esac
