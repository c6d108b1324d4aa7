-- Where the distributor sells from, and the VAT of the countries it sells to. Prices are net; tax comes on top by line.

create table pricing.seller (
  id integer not null default 1,
  country text not null,
  currency text not null,
  constraint seller_pkey primary key (id),
  constraint seller_is_one check (id = 1),
  constraint seller_country check (country ~ '^[A-Z]{2}$'),
  constraint seller_currency foreign key (currency) references pricing.currency (code)
);
comment on table pricing.seller is 'The distributor: taxed in `country`, sells to guests in `currency`.';
select audit.watch('pricing.seller');
insert into pricing.seller (country, currency) values ('DE', 'EUR');
analyze pricing.seller; -- one row: too few for anybody else to count them, and plans of prices start there

create table pricing.tax_class (
  code text not null,
  name text not null,
  constraint tax_class_pkey primary key (code),
  constraint tax_class_code check (code ~ '^[A-Z_]{1,20}$')
);
select audit.watch('pricing.tax_class', 'code');
insert into pricing.tax_class (code, name) values ('STANDARD', 'Goods and services'), ('REDUCED', 'Books and printed manuals, protective food goods');

create table pricing.tax_region (
  country text not null,
  name text not null,
  eu_vat_prefix text,
  constraint tax_region_pkey primary key (country),
  constraint tax_region_country check (country ~ '^[A-Z]{2}$'),
  constraint tax_region_eu_vat_prefix_unique unique (eu_vat_prefix)
);
comment on column pricing.tax_region.eu_vat_prefix is 'How VAT ids of this member state of the EU begin (Greece: EL); null outside of the EU.';
select audit.watch('pricing.tax_region', 'country');

create table pricing.tax_rate (
  id bigint generated always as identity,
  country text not null,
  tax_class text not null,
  valid_from date not null default '2000-01-01',
  percent numeric(5, 2) not null,
  constraint tax_rate_pkey primary key (id),
  constraint tax_rate_unique unique (country, tax_class, valid_from),
  constraint tax_rate_region foreign key (country) references pricing.tax_region (country),
  constraint tax_rate_tax_class foreign key (tax_class) references pricing.tax_class (code),
  constraint tax_rate_percent check (percent between 0 and 100)
);
comment on table pricing.tax_rate is 'The latest that has begun holds. A class without a rate in a country is taxed as STANDARD; a country without rates has no VAT.';
select audit.watch('pricing.tax_rate');

insert into pricing.tax_region (country, name, eu_vat_prefix) values
  ('AT', 'Austria', 'AT'), ('BE', 'Belgium', 'BE'), ('BG', 'Bulgaria', 'BG'), ('CY', 'Cyprus', 'CY'), ('CZ', 'Czechia', 'CZ'),
  ('DE', 'Germany', 'DE'), ('DK', 'Denmark', 'DK'), ('EE', 'Estonia', 'EE'), ('ES', 'Spain', 'ES'), ('FI', 'Finland', 'FI'),
  ('FR', 'France', 'FR'), ('GR', 'Greece', 'EL'), ('HR', 'Croatia', 'HR'), ('HU', 'Hungary', 'HU'), ('IE', 'Ireland', 'IE'),
  ('IT', 'Italy', 'IT'), ('LT', 'Lithuania', 'LT'), ('LU', 'Luxembourg', 'LU'), ('LV', 'Latvia', 'LV'), ('MT', 'Malta', 'MT'),
  ('NL', 'Netherlands', 'NL'), ('PL', 'Poland', 'PL'), ('PT', 'Portugal', 'PT'), ('RO', 'Romania', 'RO'), ('SE', 'Sweden', 'SE'),
  ('SI', 'Slovenia', 'SI'), ('SK', 'Slovakia', 'SK'), ('CH', 'Switzerland', null), ('US', 'United States', null);

insert into pricing.tax_rate (country, tax_class, percent)
select country, 'STANDARD', percent from (values
  ('AT', 20), ('BE', 21), ('BG', 20), ('CY', 19), ('CZ', 21), ('DE', 19), ('DK', 25), ('EE', 22), ('ES', 21), ('FI', 25.5), ('FR', 20),
  ('GR', 24), ('HR', 25), ('HU', 27), ('IE', 23), ('IT', 22), ('LT', 21), ('LU', 17), ('LV', 21), ('MT', 18), ('NL', 21), ('PL', 23),
  ('PT', 23), ('RO', 19), ('SE', 25), ('SI', 22), ('SK', 23), ('CH', 8.1)) standard (country, percent)
union all
select country, 'REDUCED', percent from (values
  ('AT', 10), ('BE', 6), ('DE', 7), ('ES', 4), ('FR', 5.5), ('IT', 4), ('NL', 9), ('PL', 5), ('PT', 6), ('SE', 6), ('CH', 2.6)) reduced (country, percent);
insert into pricing.tax_rate (country, tax_class, valid_from, percent) values
  ('EE', 'STANDARD', '2025-07-01', 24), ('RO', 'STANDARD', '2025-08-01', 21);

-- How a delivery is taxed: at home with the rate of the country; to the EU with the rate of the destination, or by the buyer (reverse
-- charge) who gives a VAT id of another member state; everything else is an export.
create function pricing.tax_treatment(destination text, vat_id text) returns text language sql stable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select case
    when destination = seller.country then 'DOMESTIC'
    when home.eu_vat_prefix is null or away.eu_vat_prefix is null then 'EXPORT'
    when exists (select from pricing.tax_region where eu_vat_prefix = left(vat_id, 2) and country <> seller.country) then 'REVERSE_CHARGE'
    else 'DESTINATION' end
  from pricing.seller
  left join pricing.tax_region home on home.country = seller.country
  left join pricing.tax_region away on away.country = destination
$$;
