# Servers of a shop on loopback that run, with the client's command in the same project folder, only while the command does: `shop-net http|ssh`.
# ../with CMD starts them, runs CMD and stops them.
cp "$SETUP/with-$1.sh" ../with
chmod +x ../with
case $1 in
  http) cp "$SETUP/server.mjs" ../server.mjs ;;
  ssh)
    mkdir -p ~/.ssh ../sshd site/css site/img repo/src
    chmod 700 ~/.ssh
    ssh-keygen -q -t ed25519 -N '' -f ~/.ssh/id_ed25519 -C robin@example.com
    ssh-keygen -q -t ed25519 -N '' -f ../sshd/host_key -C host
    cp ~/.ssh/id_ed25519.pub ../sshd/authorized_keys
    echo "[127.0.0.1]:22099 $(cut -d' ' -f1,2 ../sshd/host_key.pub)" > ~/.ssh/known_hosts
    ssh-keygen -q -t ed25519 -N '' -f ../sshd/old_key -C host
    echo "[127.0.0.1]:22099 $(cut -d' ' -f1,2 ../sshd/old_key.pub)" > known_hosts_old
    for n in $(seq 1 40); do seq 1 $((n * 7)) > "site/page-$n.html"; done
    for n in $(seq 1 25); do seq $n $((n + 400)) > "site/img/photo-$n.svg"; done
    for n in 1 2 3; do seq $n 90 > "site/css/theme-$n.css"; done
    (cd repo && git init -q && echo 'all: ; cc -Wall -c src/cart.c -o cart.o' > Makefile && git add . && git commit -qm 'Cart' \
      && printf 'int total(int n) {\n  int sum;\n  for (int i = 0; i < n; i++) sum += prices[i];\n  return summ;\n}\n' > src/cart.c)
    find site -exec touch -d '2025-11-20 10:00' {} +
    ;;
esac
