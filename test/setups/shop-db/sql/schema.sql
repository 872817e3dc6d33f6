create type order_state as enum ('open', 'paid', 'sent', 'returned', 'cancelled');
create table customer (
  id integer primary key, name text not null, email text not null unique,
  country char(2) not null default 'DE', created_at timestamptz not null default now(), note text
);
create table product (
  sku text primary key, title text not null, price numeric(10, 2) not null check (price > 0),
  stock integer not null default 0 constraint stock_not_negative check (stock >= 0)
);
create table orders (
  id integer primary key, customer_id integer not null references customer (id) on delete restrict,
  state order_state not null default 'open', placed_at timestamptz not null, total numeric(10, 2) not null default 0
);
create table order_line (
  order_id integer not null references orders (id) on delete cascade, line smallint not null,
  sku text not null references product (sku), quantity integer not null check (quantity > 0), primary key (order_id, line)
);
create index orders_customer_idx on orders (customer_id);
create index orders_open_idx on orders (placed_at) where state = 'open';
create view open_orders as select o.id, c.name, o.total from orders o join customer c on c.id = o.customer_id where o.state = 'open';
create function close_day(day date) returns integer language plpgsql as $$
declare n integer;
begin
  select count(*) into n from orders where placed_at::date = day and state = 'open';
  if n = 0 then raise notice 'no open orders on %', day; end if;
  if n > 3 then raise warning '% orders are still open on %', n, day using hint = 'Run remind_customers() first.'; end if;
  update orders set state = 'cancelled' where placed_at::date = day and state = 'open' and total = 0;
  return n;
end $$;
create function check_total() returns trigger language plpgsql as $$
begin
  if new.total > 5000 then raise exception 'order % has a total of %', new.id, new.total using detail = 'Totals above 5000 need an approval.', errcode = 'P0001'; end if;
  return new;
end $$;
create trigger total_is_sane before insert or update on orders for each row execute function check_total();
insert into customer select n,
  (array['Ada Brandt','Ben Okafor','Chiara Russo','Dmitri Petrov','Elif Kaya','Femke de Vries','Goran Ilic','Hana Sato','Ivo Novak','Jana Weiss'])[n % 10 + 1] || case when n > 10 then ' ' || n else '' end,
  'customer' || n || '@example.com', (array['DE','FR','IT','PL','NL'])[n % 5 + 1],
  timestamptz '2025-01-03 09:00+00' + n * interval '31 hours', case when n % 7 = 0 then 'prefers invoices' end from generate_series(1, 120) n;
insert into product select 'SKU-' || lpad(n::text, 4, '0'),
  (array['Oak shelf','Reading lamp','Wool rug','Side table','Desk chair','Book end'])[n % 6 + 1] || ' ' || (array['small','medium','large'])[n % 3 + 1],
  (n * 731 % 19000 + 990) / 100.0, n * 37 % 90 from generate_series(1, 60) n;
insert into orders select n, n * 7 % 120 + 1, (array['open','paid','sent','sent','returned','paid'])[n % 6 + 1]::order_state,
  timestamptz '2025-10-01 08:15+00' + n * interval '97 minutes', (n * 1931 % 48000 + 500) / 100.0 from generate_series(1, 900) n;
insert into order_line select n, l, 'SKU-' || lpad(((n * 5 + l * 11) % 60 + 1)::text, 4, '0'), (n + l) % 4 + 1 from generate_series(1, 900) n, generate_series(1, 3) l where (n + l) % 3 > 0;
analyze;
