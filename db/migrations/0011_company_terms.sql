-- What a company's prices and taxes depend on.

alter table accounts.company
  add column segment text,
  add column vat_id text,
  add column country text not null default 'DE',
  add column currency text not null default 'EUR',
  add constraint company_segment check (char_length(segment) between 1 and 60 and segment = btrim(segment)),
  add constraint company_vat_id check (vat_id ~ '^[A-Z]{2}[A-Z0-9+*]{2,13}$'),
  add constraint company_country check (country ~ '^[A-Z]{2}$'),
  add constraint company_currency check (currency ~ '^[A-Z]{3}$');
comment on column accounts.company.segment is 'Customers who share price lists and promotions: "OEM".';
comment on column accounts.company.vat_id is 'Without blanks, as in VIES: "SE556677889901".';
comment on column accounts.company.country is 'ISO 3166-1 alpha-2. Where it buys to, unless an order says otherwise.';
comment on column accounts.company.currency is 'ISO 4217. Of two lists that hold at the same level, the one in this currency decides.';
