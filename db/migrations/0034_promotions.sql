-- Promotions: percent or an amount off, for a part of the catalog, for some or all buyers, for a time.

create table pricing.promotion (
  id bigint generated always as identity,
  name text not null,
  percent_off numeric(5, 2),
  amount_off numeric(20, 6),
  currency text,
  category_id bigint,
  brand_id bigint,
  product_id bigint,
  company_id bigint,
  segment text,
  valid_from timestamptz,
  valid_until timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint promotion_pkey primary key (id),
  constraint promotion_name check (char_length(name) between 1 and 120),
  constraint promotion_name_unique unique (name),
  constraint promotion_percent_or_amount check (num_nonnulls(percent_off, amount_off) = 1),
  constraint promotion_percent_off check (percent_off > 0 and percent_off <= 100),
  constraint promotion_amount_off check (amount_off > 0 and amount_off < 'Infinity'),
  constraint promotion_amount_has_currency check ((amount_off is null) = (currency is null)),
  constraint promotion_currency foreign key (currency) references pricing.currency (code),
  constraint promotion_one_scope check (num_nonnulls(category_id, brand_id, product_id) <= 1),
  constraint promotion_category foreign key (category_id) references catalog.category (id) on delete cascade,
  constraint promotion_brand foreign key (brand_id) references catalog.brand (id) on delete cascade,
  constraint promotion_product foreign key (product_id) references catalog.product (id) on delete cascade,
  constraint promotion_one_target check (num_nonnulls(company_id, segment) <= 1),
  constraint promotion_company foreign key (company_id) references accounts.company (id),
  constraint promotion_segment check (char_length(segment) between 1 and 60 and segment = btrim(segment)),
  constraint promotion_valid_range check (valid_from < valid_until)
);
comment on column pricing.promotion.amount_off is 'From the price of one piece, on prices in `currency` only.';
comment on column pricing.promotion.category_id is 'With all that lies below it. Without category, brand and product: everything.';
create index promotion_by_category on pricing.promotion (category_id) where category_id is not null;
create index promotion_by_brand on pricing.promotion (brand_id) where brand_id is not null;
create index promotion_by_product on pricing.promotion (product_id) where product_id is not null;
create trigger touch before update on pricing.promotion for each row execute function pricing.touch();
select audit.watch('pricing.promotion');
