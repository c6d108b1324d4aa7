-- Currencies and how amounts in them are rounded.

create table pricing.currency (
  code text not null,
  minor_digits integer not null,
  constraint currency_pkey primary key (code),
  constraint currency_code check (code ~ '^[A-Z]{3}$'),
  constraint currency_minor_digits check (minor_digits between 0 and 4)
);
comment on table pricing.currency is 'ISO 4217. What is not in here can be on no price list.';
comment on column pricing.currency.minor_digits is 'Digits after the point of an amount that can be paid: EUR 2, JPY 0, KWD 3.';
select audit.watch('pricing.currency', 'code');

insert into pricing.currency (code, minor_digits)
select code, digits from (values
  (2, array['EUR', 'USD', 'CHF', 'GBP', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF', 'RON', 'TRY', 'CAD', 'AUD', 'NZD', 'MXN', 'BRL', 'CNY', 'HKD',
    'SGD', 'INR', 'THB', 'ILS', 'ZAR', 'AED', 'SAR']),
  (0, array['JPY', 'KRW', 'ISK', 'CLP', 'VND']),
  (3, array['KWD', 'BHD', 'TND', 'OMR', 'JOD'])) by_digits (digits, codes) cross join unnest(codes) code;

-- Half to even: 0.125 -> 0.12, 0.375 -> 0.38. Over many lines the halves cancel out. What ends in the middle has one digit more, a 5; twice
-- its rounded half is even.
create function pricing.round_half_even(amount numeric, digits integer) returns numeric language sql immutable parallel safe as $$
  select case when min_scale(amount) = digits + 1 and right(trim_scale(amount)::text, 1) = '5' then 2 * round(amount * 0.5, digits)
    else round(amount, digits) end
$$;

-- A unit price may have more digits than can be paid: 0.1234, but 12.50 and not 12.5.
create function pricing.show_unit(unit numeric, digits integer) returns numeric language sql immutable parallel safe as $$
  select round(unit, greatest(min_scale(unit), digits))
$$;
