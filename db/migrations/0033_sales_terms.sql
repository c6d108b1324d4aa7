-- In which quantities a product is sold, and how it is taxed. A product without a row is sold by the piece.

create table pricing.sales_terms (
  product_id bigint not null,
  pack_size integer not null default 1,
  min_order_quantity integer not null default 1,
  order_multiple integer not null default 1,
  price_per integer not null default 1,
  tax_class text not null default 'STANDARD',
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint sales_terms_pkey primary key (product_id),
  constraint sales_terms_product foreign key (product_id) references catalog.product (id) on delete cascade,
  constraint sales_terms_pack_size check (pack_size between 1 and 1000000),
  constraint sales_terms_min_order_quantity check (min_order_quantity between 1 and 1000000),
  constraint sales_terms_order_multiple check (order_multiple between 1 and 1000000),
  constraint sales_terms_minimum_is_a_multiple check (min_order_quantity % order_multiple = 0),
  constraint sales_terms_price_per check (price_per in (1, 10, 100, 1000)),
  constraint sales_terms_tax_class foreign key (tax_class) references pricing.tax_class (code)
);
comment on column pricing.sales_terms.pack_size is 'Pieces in a pack, for information.';
comment on column pricing.sales_terms.price_per is 'Prices are kept for one piece and shown for so many: 12.34 for 100.';
create trigger touch before update on pricing.sales_terms for each row execute function pricing.touch();
select audit.watch('pricing.sales_terms', 'product_id');
