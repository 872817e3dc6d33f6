# A shop's servers as ansible sees them, all of them this machine by the local connection: `ansible [STATE]`.
# applied: site.yml has run once; drifted: then some files were changed by hand.
venv=$CACHE/ansible-core-2.18.6
if [ ! -e "$venv/done" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet ansible-core==2.18.6
  : > "$venv/done"
fi
ln -s "$venv" .venv
cp -r "$SETUP/shop/." .
export ANSIBLE_LOCALHOST_WARNING=False
case $1 in
  applied | drifted)
    kept=$CACHE/ansible-servers-$(find "$SETUP" -type f -exec cksum {} + | sort | cksum | cut -d' ' -f1)
    if [ ! -e "$kept" ]; then
      .venv/bin/ansible-playbook site.yml > /dev/null
      cp -a servers "$kept"
    else
      cp -a "$kept" servers
    fi
    ;;
esac
case $1 in
  drifted)
    echo 'net.core.somaxconn = 128' > servers/web-1/etc/sysctl.conf
    sed -i 's/worker_connections 768/worker_connections 4096/; /gzip on/d' servers/web-2/etc/nginx/nginx.conf
    rm servers/db-1/etc/postgresql/pg_hba.conf
    chmod 600 servers/web-1/srv/shop/current.txt
    ;;
esac
