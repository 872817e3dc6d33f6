# A site of the shop for nginx: `nginx [broken|warned|no-certificate]`.
mkdir -p logs run
cat > shop.conf << END
worker_processes 2;
pid run/nginx.pid;
error_log logs/error.log;
events { worker_connections 512; }
http {
  access_log logs/access.log;
  upstream cart { server 127.0.0.1:8081; }
  server {
    listen 127.0.0.1:8480;
    server_name shop.example;
    location /cart { proxy_pass http://cart; }
  }
  include site-*.conf;
}
END
case $1 in
  broken) printf 'server {\n  listen 127.0.0.1:8481;\n  server_name pay.example\n  location / { return 204; }\n}\n' > site-pay.conf ;;
  warned) printf 'server {\n  listen 127.0.0.1:8480;\n  server_name shop.example;\n  location / { return 204; }\n}\n' > site-pay.conf ;;
  no-certificate) printf 'server {\n  listen 127.0.0.1:8443 ssl;\n  ssl_certificate tls/pay.pem;\n  ssl_certificate_key tls/pay.key;\n}\n' > site-pay.conf ;;
esac
