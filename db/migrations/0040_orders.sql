-- Where stock is kept.

create table orders.warehouse (
  id bigint generated always as identity,
  code text not null,
  name text not null,
  constraint warehouse_pkey primary key (id),
  constraint warehouse_code check (code ~ '^[A-Z0-9]{2,10}$'),
  constraint warehouse_code_unique unique (code),
  constraint warehouse_name check (char_length(name) between 1 and 120)
);
select audit.watch('orders.warehouse');
