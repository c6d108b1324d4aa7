-- What buyers are about to order. A cart is a draft: it expires, and is not on the audit trail; what becomes of it is, as an order.

-- Of a company, what an order says about its buyer.
create view orders.company as select id, number, name, vat_id, country from accounts.company;
revoke insert, update, delete on orders.company from orders;

-- 62 random bits: whoever knows the id of a guest's cart may use it, so none can be guessed.
create function orders.random_id() returns bigint language sql volatile as $$
  select ('x' || right(replace(gen_random_uuid()::text, '-', ''), 16))::bit(64)::bigint & 4611686018427387903
$$;

create table orders.cart (
  id bigint not null default orders.random_id(),
  buyer_id bigint,
  company_id bigint,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  ordered_at timestamptz,
  constraint cart_pkey primary key (id),
  constraint cart_company_of_buyer check (company_id is null or buyer_id is not null)
);
comment on column orders.cart.buyer_id is 'The user account whose cart it is; null: of whoever knows its id.';
comment on column orders.cart.ordered_at is 'From then on nobody can change or order it.';
create index cart_of_buyer on orders.cart (buyer_id, updated_at desc) where ordered_at is null;
create index cart_updated_at on orders.cart (updated_at);

create table orders.cart_line (
  id bigint generated always as identity,
  cart_id bigint not null,
  product_id bigint not null,
  sku text not null,
  name text not null,
  quantity integer not null,
  unit numeric not null,
  currency text not null,
  constraint cart_line_pkey primary key (id),
  constraint cart_line_cart foreign key (cart_id) references orders.cart (id) on delete cascade,
  constraint cart_line_product_unique unique (cart_id, product_id),
  constraint cart_line_quantity check (quantity between 1 and 1000000),
  constraint cart_line_unit check (unit >= 0)
);
comment on column orders.cart_line.unit is 'The price that the buyer saw when the line was put in or changed last.';
