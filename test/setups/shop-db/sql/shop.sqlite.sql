create table customer (id integer primary key, name text not null, email text not null unique, country text not null default 'DE', note text);
create table orders (id integer primary key, customer_id integer not null references customer (id), state text not null check (state in ('open','paid','sent')), placed_at text not null, total real not null);
create index orders_customer on orders (customer_id);
create view open_orders as select o.id, c.name, o.total from orders o join customer c on c.id = o.customer_id where state = 'open';
with recursive n(i) as (select 1 union all select i + 1 from n where i < 120) insert into customer select i, 'Customer ' || i, 'customer' || i || '@example.com', substr('DEFRITPLNL', i % 5 * 2 + 1, 2), case when i % 7 = 0 then 'prefers invoices' end from n;
with recursive n(i) as (select 1 union all select i + 1 from n where i < 400) insert into orders select i, i * 7 % 120 + 1, case i % 3 when 0 then 'open' when 1 then 'paid' else 'sent' end, datetime('2025-10-01 08:15:00', '+' || (i * 97) || ' minutes'), round(i * 19.31 % 480 + 5, 2) from n;
