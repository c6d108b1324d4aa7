-- Price lists, whom they are for, and the prices on them. Which list holds for whom is decided at read (0035).

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
  constraint price_list_currency foreign key (currency) references pricing.currency (code),
  constraint price_list_valid_range check (valid_from < valid_until)
);
comment on column pricing.price_list.valid_until is 'The list does not hold at this instant any more.';

create function pricing.touch() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end $$;
create trigger touch before update on pricing.price_list for each row execute function pricing.touch();
select audit.watch('pricing.price_list');

create table pricing.price_list_assignment (
  id bigint generated always as identity,
  price_list_id bigint not null,
  company_id bigint,
  segment text,
  level integer not null generated always as (case when company_id is not null then 1 when segment is not null then 2 else 3 end) stored,
  constraint price_list_assignment_pkey primary key (id),
  constraint price_list_assignment_price_list foreign key (price_list_id) references pricing.price_list (id) on delete cascade,
  constraint price_list_assignment_company foreign key (company_id) references accounts.company (id),
  constraint price_list_assignment_segment check (char_length(segment) between 1 and 60 and segment = btrim(segment)),
  constraint price_list_assignment_one_target check (num_nonnulls(company_id, segment) <= 1),
  constraint price_list_assignment_unique unique nulls not distinct (price_list_id, company_id, segment)
);
comment on table pricing.price_list_assignment is 'To a company (its contract), to a segment, or with neither to everyone.';
comment on column pricing.price_list_assignment.level is '1 company, 2 segment, 3 everyone: the lower one decides.';
create index price_list_assignment_by_company on pricing.price_list_assignment (company_id) where company_id is not null;
create index price_list_assignment_by_segment on pricing.price_list_assignment (segment) where segment is not null;
create index price_list_assignment_to_everyone on pricing.price_list_assignment (price_list_id) where level = 3;
select audit.watch('pricing.price_list_assignment');

create table pricing.price (
  id bigint generated always as identity,
  price_list_id bigint not null,
  product_id bigint not null,
  min_quantity integer not null default 1,
  unit numeric(20, 6) not null,
  constraint price_pkey primary key (id),
  constraint price_price_list foreign key (price_list_id) references pricing.price_list (id) on delete cascade,
  constraint price_product foreign key (product_id) references catalog.product (id) on delete cascade,
  constraint price_min_quantity check (min_quantity >= 1),
  constraint price_unit check (unit >= 0 and unit < 'Infinity'),
  constraint price_break_unique unique (product_id, price_list_id, min_quantity) include (unit)
);
comment on table pricing.price is 'What one piece costs from a quantity on, net, in the currency of the list.';
create index price_by_list on pricing.price (price_list_id, product_id);
select audit.watch('pricing.price');

-- What the catalog publishes to pricing.
create view pricing.product as
  select id, sku, name, leaf_id, brand_id, status from catalog.product;
revoke insert, update, delete on pricing.product from pricing;
