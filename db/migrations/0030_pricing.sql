-- Price lists and the prices on them. Which list holds for whom is decided at read.

create table pricing.price_list (
  id bigint generated always as identity,
  name text not null,
  currency text not null,
  priority integer not null default 0,
  valid_from timestamptz,
  valid_until timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint price_list_pkey primary key (id),
  constraint price_list_name check (char_length(name) between 1 and 120),
  constraint price_list_name_unique unique (name),
  constraint price_list_currency check (currency ~ '^[A-Z]{3}$'),
  constraint price_list_valid_range check (valid_from < valid_until)
);

create function pricing.touch() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end $$;
create trigger touch before update on pricing.price_list for each row execute function pricing.touch();
select audit.watch('pricing.price_list');

-- The unit price of a SKU from a quantity on, in the currency of its list.
create table pricing.price (
  id bigint generated always as identity,
  price_list_id bigint not null,
  sku text not null,
  min_quantity integer not null default 1,
  unit numeric(20, 6) not null,
  constraint price_pkey primary key (id),
  constraint price_price_list foreign key (price_list_id) references pricing.price_list (id) on delete cascade,
  constraint price_sku check (char_length(sku) between 1 and 64),
  constraint price_min_quantity check (min_quantity >= 1),
  constraint price_unit check (unit >= 0),
  constraint price_break_unique unique (sku, price_list_id, min_quantity)
);
create index price_price_list_id on pricing.price (price_list_id);
select audit.watch('pricing.price');
