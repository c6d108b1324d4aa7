-- The registry of units of measure: dimensions, units, the spellings people type, ordered lists of name-like sizes,
-- and the functions that read, resolve, convert and print quantities.
--
-- canonical = (value + offset_value) * factor_numerator / factor_denominator, exact in numeric.
-- No function here raises on any input: what cannot be read is null.

create table catalog.dimension (
  code text collate "C" constraint dimension_pk primary key,
  label text not null,
  canonical_unit text collate "C" not null,
  tolerance double precision not null default 0 constraint dimension_tolerance_small check (tolerance between 0 and 0.1)
);

create table catalog.unit (
  code text collate "C" constraint unit_pk primary key,
  dimension text collate "C" not null constraint unit_dimension_fk references catalog.dimension (code),
  symbol text not null,
  label text not null,
  factor_numerator numeric not null default 1 constraint unit_factor_numerator_positive check (factor_numerator > 0),
  factor_denominator numeric not null default 1
    constraint unit_factor_denominator_positive check (factor_denominator > 0),
  offset_value numeric not null default 0,
  constraint unit_dimension_code_key unique (dimension, code)
);

-- Deferred, because a dimension and its canonical unit need each other.
alter table catalog.dimension
  add constraint dimension_canonical_unit_fk foreign key (code, canonical_unit)
    references catalog.unit (dimension, code) deferrable initially deferred;

comment on table catalog.dimension is 'Kinds of quantity. Only units of one dimension convert into each other.';
comment on column catalog.dimension.tolerance is
  'How far a value may lie from the one a buyer asks for, as a part of it: 1.5 kW finds 2 hp = 1.491 kW. Sizes are exact.';
comment on table catalog.unit is
  'Units of measure. canonical = (value + offset_value) * factor_numerator / factor_denominator.';
comment on column catalog.unit.code is 'Case-sensitive: mW is not MW. Plain ASCII spelling: N.m, m3/h, Cel.';
comment on column catalog.unit.symbol is 'What people are shown: N·m, m³/h, °C.';

-- What was typed or pasted, in plain characters: compatibility forms (², ℃, full width, no-break spaces), dashes,
-- quotes and vulgar fractions become ASCII, white space single, invisible characters vanish.
create function catalog.plain_text(input text) returns text
language sql immutable strict parallel safe
return btrim(regexp_replace(
  case when octet_length(input) = char_length(input) then input
  else replace(translate(
    normalize(translate(regexp_replace(input, '([¼½¾⅐-⅞])', ' \1', 'g'), 'º˚´', '°°'''), nfkc),
    E'μ′‘’“”„−–—‒‐⁄×·⋅•∙\u200b\ufeff\u2060\u00ad', 'u''''''"""-----/x....'), 'Ω', 'Ohm')
  end, '\s+', ' ', 'g'));

-- The form in which unit codes and aliases are stored and looked up: m^2 and m² are m2, N·m and N*m are N.m.
create function catalog.unit_spelling(input text) returns text
language sql immutable strict parallel safe
return rtrim(regexp_replace(
  translate(replace(replace(catalog.plain_text(input), '''''', '"'), '**', ''), '*^', '.'),
  ' ?([/.:]) ?|(°) ', '\1\2', 'g'), '.');

create table catalog.unit_alias (
  alias text collate "C" not null,
  unit_code text collate "C" not null constraint unit_alias_unit_fk references catalog.unit (code),
  in_dimension_only boolean not null default false,
  constraint unit_alias_pk primary key (alias, unit_code),
  constraint unit_alias_spelling check (alias = catalog.unit_spelling(alias) and alias <> '')
);

create unique index unit_alias_alias_key on catalog.unit_alias (alias) where not in_dimension_only;
create index unit_alias_lower_idx on catalog.unit_alias (lower(alias));
create index unit_lower_idx on catalog.unit (lower(code));

comment on table catalog.unit_alias is 'Other spellings of a unit, as catalog.unit_spelling writes them.';
comment on column catalog.unit_alias.in_dimension_only is
  'Read so only where the dimension is known: C is Celsius for a temperature, coulomb for a charge, else nothing.';

-- The code of the unit that a text names, or null. Tried in this order, and in the expected dimension (if given)
-- first: a code, an alias, the same with a small k for a capital K, then any case when that leaves exactly one unit.
-- Case is only forgiven where it is clearly a habit (all small, all capitals, first letter of a word) and never for
-- single letters, so "mPa" is never taken for MPa, "M" for m or "mw" for one of mW and MW.
create function catalog.resolve_unit(input text, expected_dimension text default null) returns text
language plpgsql stable parallel safe as $$
declare
  spelling constant text := catalog.unit_spelling(input);
  small_k constant text := case when spelling ~ '^K[A-Za-z]' then 'k' || substr(spelling, 2) end;
  forgiving constant boolean := regexp_count(spelling, '[A-Za-z]') > 1
    and (spelling in (lower(spelling), upper(spelling)) or spelling ~ '^([A-Z][a-z]{2}|K[a-z])');
  resolved text;
begin
  select code into resolved from catalog.unit
  where code = spelling and (expected_dimension is null or dimension = expected_dimension);
  if found or spelling is null then
    return resolved;
  end if;

  select case when count(distinct u.code) = 1 then min(u.code) end into resolved
  from (
    select code, 1 as step, false as in_dimension_only from catalog.unit where code = spelling
    union all
    select unit_code, 2, a.in_dimension_only from catalog.unit_alias a where alias = spelling
    union all
    select code, 3, false from catalog.unit where code = small_k
    union all
    select unit_code, 3, a.in_dimension_only from catalog.unit_alias a where alias = small_k
    union all
    select code, 4, false from catalog.unit where forgiving and lower(code) = lower(spelling)
    union all
    select unit_code, 4, a.in_dimension_only from catalog.unit_alias a
    where forgiving and lower(alias) = lower(spelling)
  ) candidate
  join catalog.unit u using (code)
  where not candidate.in_dimension_only or u.dimension = expected_dimension
  group by u.dimension is not distinct from expected_dimension, candidate.step
  order by u.dimension is not distinct from expected_dimension desc, candidate.step
  limit 1;
  return resolved;
end $$;

-- A quantity as people write it: a number, then perhaps a unit ("24 V", "0,5 kW", "1-1/2"", "½ in", "-40 °C", "5:1").
-- number is null where the text does not start as exactly one number ("10-20 mm", "10x20", "NaN"); unit_text is null
-- where no unit is written, else plain text for resolve_unit.
--   Separators: a single point or a single comma is the decimal sign; one that repeats, or comes before the other
-- kind, a space or an apostrophe groups thousands and must do so by threes. "1,500" can be read both ways, and a
-- silent factor of 1000 is worse than a question: null ("0,500", "12,5", "1500,125" and "1,500.0" are clear).
--   Fractions are read in lowest terms and with the denominators of the trade: "12/24 V" are two voltages.
create function catalog.parse_quantity(input text, out number numeric, out unit_text text)
language plpgsql immutable strict parallel safe as $$
declare
  written text;
  part text[];
  digits text;
begin
  if input ~ '^[+-]?[0-9]{1,40}(\.[0-9]{1,40})?$' then
    number := trim_scale(input::numeric);
    return;
  elsif length(input) > 200 then
    return;
  end if;
  written := catalog.plain_text(input);

  part := regexp_match(written, '^([+-]?)(?:([0-9]{1,6})[ -])?([0-9]{1,4})/([0-9]{1,3})(?![0-9.,/])(.*)$');
  if part is not null then
    if (part[4]::int between 2 and 12 or part[4]::int in (16, 20, 32, 64, 128)) and gcd(part[3]::int, part[4]::int) = 1
      and (part[2] is null or part[3]::int < part[4]::int)
    then
      number := (part[1] || '1')::numeric * (coalesce(part[2], '0')::numeric + part[3]::numeric / part[4]::numeric);
    end if;
    unit_text := btrim(part[5]);
  else
    part := regexp_match(written, '^([+-]?) ?((?:[0-9]|[.,](?=[0-9])|[ ''](?=[0-9]{3}(?![0-9/])))+)\.?'
      '(?:[eE]([+-]?[0-9]{1,2})(?![0-9]))?(.*)$');
    digits := case
      when part[2] ~ '^[0-9]*\.?[0-9]+$' then part[2]
      when part[2] ~ '^[1-9][0-9]{0,2},[0-9]{3}$' then null
      when part[2] ~ '^[0-9]*,[0-9]+$' then replace(part[2], ',', '.')
      when part[2] ~ '^[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?$' then replace(part[2], ',', '')
      when part[2] ~ '^[1-9][0-9]{0,2}((\.[0-9]{3})+|([ ''][0-9]{3})+)(,[0-9]+)?$' then translate(part[2], ',. ''', '.')
      when part[2] ~ '^[1-9][0-9]{0,2}([ ''][0-9]{3})+\.[0-9]+$' then translate(part[2], ' ''', '')
    end;
    if length(digits) <= 80 then
      number := (part[1] || digits || coalesce('e' || part[3], ''))::numeric;
    end if;
    unit_text := btrim(part[4]);
  end if;

  if unit_text <> '' and not (
    ascii(unit_text) > 127
    or unit_text ~ '^([A-Za-z%"''(]|: ?1$|1/[A-Za-z])' and unit_text !~ '^([xX"'']|[eE][+-]?) ?[0-9]'
  ) then
    number := null;
  end if;
  number := trim_scale(number);
  unit_text := case when number is not null then nullif(unit_text, '') end;
end $$;

-- The value in the dimension's canonical unit, for comparing and sorting. Takes the unit's factors, so that a
-- set-based statement joins the unit once and the planner inlines the arithmetic. Exact in numeric; the cast through
-- numeric keeps 15 significant digits, so equal quantities are equal whatever unit (or spreadsheet noise) they were
-- entered with. Null for NaN, infinities and magnitudes that are no quantity (beyond 1e250, more than 250 decimals).
create function catalog.canonical_of(value numeric, numerator numeric, denominator numeric, offset_value numeric)
returns double precision
language sql immutable parallel safe
return case when scale(value) <= 250 and abs(value) < 1e250 then
  (case when denominator = 1 then (value + offset_value) * numerator
   -- the zeros give the quotient 40 decimals
   else (value + offset_value) * numerator * 1.0000000000000000000000000000000000000000 / denominator
   end)::double precision::numeric::double precision
end;

-- The same for one value and a unit code; null for a code that is not in the registry.
create function catalog.to_canonical(value numeric, unit_code text) returns double precision
language sql stable strict parallel safe
return (
  select catalog.canonical_of(value, u.factor_numerator, u.factor_denominator, u.offset_value)
  from catalog.unit u where u.code = unit_code
);

-- Rounded to 12 significant digits, without trailing zeros: what is shown and stored of a converted value.
create function catalog.round_significant(value numeric) returns numeric
language sql immutable strict parallel safe
return case
  when value = 0 then 0
  when scale(value) <= 600 and abs(value) between 1e-300 and 1e300
    then trim_scale(round(value, 11 - floor(log(abs(value)::double precision))::int))
end;

-- The value in another unit of the same dimension (codes, not aliases), exact to 12 significant digits: 1 in is 25.4
-- mm. The same unit answers the value itself. Null where the dimensions differ or a code is unknown.
create function catalog.convert(value numeric, from_unit text, to_unit text) returns numeric
language sql stable strict parallel safe
return (
  select case when a.code = b.code then trim_scale(value)
    else catalog.round_significant(
      (value + a.offset_value) * a.factor_numerator * b.factor_denominator * 1.0000000000000000000000000000000000000000
        / (a.factor_denominator * b.factor_numerator) - b.offset_value)
    end
  from catalog.unit a join catalog.unit b on b.dimension = a.dimension
  where a.code = from_unit and b.code = to_unit and scale(value) <= 250 and abs(value) < 1e250
);

-- A number as text: plain digits, never an exponent, no trailing zeros. Null for NaN and infinities.
create function catalog.format_number(value numeric) returns text
language sql immutable strict parallel safe
return case when scale(value) is not null then trim_scale(value)::text end;

-- Sizes that are names, not numbers: AWG runs backwards, NPS 2 measures 60.3 mm, DN 50 measures nothing in particular.
create table catalog.ordered_size (
  list text collate "C" not null constraint ordered_size_list_name check (list ~ '^[A-Z]+$'),
  size text collate "C" not null,
  position integer not null,
  aliases text[] not null default '{}',
  constraint ordered_size_pk primary key (list, size),
  constraint ordered_size_position_key unique (list, position)
);

comment on column catalog.ordered_size.position is
  'Rises with the physical size in every list: AWG 40 comes first, 4/0 late.';

-- A size as it is compared: capitals, without the list's name, number signs, inch marks and words around it.
create function catalog.size_spelling(list text, input text) returns text
language sql immutable strict parallel safe
return btrim(regexp_replace(
  regexp_replace(replace(upper(catalog.plain_text(input)), upper(list), ''),
    '["#]|''''|\mNO\M\.?|\m(INCH(ES)?|IN)\M', '', 'g'),
  '(\d)-(?=\d+/)| +', '\1 ', 'g'));

-- The place of a size in its list ("AWG", "NPS", "DN"), to compare and sort by; null where the list has no such size.
create function catalog.size_rank(list text, input text) returns integer
language sql stable strict parallel safe
return (
  select position from catalog.ordered_size s
  where s.list = upper(size_rank.list)
    and (s.size = catalog.size_spelling(s.list, input) or catalog.size_spelling(s.list, input) = any (s.aliases))
);

-- Reference data, changed by migrations alone: services read it, and there is nothing to audit.
revoke insert, update, delete on catalog.dimension, catalog.unit, catalog.unit_alias, catalog.ordered_size from catalog;

insert into catalog.dimension (code, label, canonical_unit) values
  ('length', 'Length', 'mm'),
  ('mass', 'Mass', 'kg'),
  ('piece_mass', 'Mass per 1000 pieces', 'kg/1000'),
  ('force', 'Force', 'N'),
  ('torque', 'Torque', 'N.m'),
  ('voltage', 'Voltage', 'V'),
  ('current', 'Current', 'A'),
  ('power', 'Power', 'W'),
  ('apparent_power', 'Apparent power', 'VA'),
  ('reactive_power', 'Reactive power', 'var'),
  ('frequency', 'Frequency', 'Hz'),
  ('rotational_speed', 'Rotational speed', 'rpm'),
  ('pressure', 'Pressure', 'bar'),
  ('temperature', 'Temperature', 'Cel'),
  ('temperature_difference', 'Temperature difference', 'delta K'),
  ('volume_flow', 'Volume flow', 'm3/h'),
  ('normal_volume_flow', 'Volume flow at standard conditions', 'Nl/min'),
  ('mass_flow', 'Mass flow', 'kg/h'),
  ('leak_rate', 'Leak rate', 'mbar.l/s'),
  ('angle', 'Angle', 'deg'),
  ('area', 'Area', 'mm2'),
  ('volume', 'Volume', 'l'),
  ('time', 'Time', 's'),
  ('resistance', 'Resistance', 'Ohm'),
  ('inductance', 'Inductance', 'H'),
  ('capacitance', 'Capacitance', 'F'),
  ('charge', 'Electric charge', 'Ah'),
  ('energy', 'Energy', 'J'),
  ('annual_energy', 'Energy per year', 'kWh/year'),
  ('annual_energy_density', 'Energy per area and year', 'kWh/(m2.a)'),
  ('acceleration', 'Acceleration', 'm/s2'),
  ('velocity', 'Velocity', 'm/s'),
  ('wind_force', 'Wind force', 'Bft'),
  ('density', 'Density', 'kg/m3'),
  ('linear_density', 'Mass per length', 'kg/m'),
  ('force_per_length', 'Force per length', 'N/m'),
  ('torsional_stiffness', 'Torsional stiffness', 'N.m/rad'),
  ('luminous_flux', 'Luminous flux', 'lm'),
  ('illuminance', 'Illuminance', 'lx'),
  ('luminance', 'Luminance', 'cd/m2'),
  ('luminous_intensity', 'Luminous intensity', 'cd'),
  ('luminous_efficacy', 'Luminous efficacy', 'lm/W'),
  ('level', 'Level (attenuation, gain, sound)', 'dB'),
  ('sound_level_a', 'Sound level, A-weighted', 'dB(A)'),
  ('sound_level_c', 'Sound level, C-weighted', 'dB(C)'),
  ('sound_power_level_a', 'Sound power level, A-weighted', 'dB(A) re 1 pW'),
  ('power_level', 'Power level', 'dBm'),
  ('antenna_gain', 'Antenna gain', 'dBi'),
  ('voltage_level', 'Voltage level', 'dBuV'),
  ('attenuation_per_length', 'Attenuation per length', 'dB/m'),
  ('shore_a', 'Hardness Shore A', 'Shore A'),
  ('shore_d', 'Hardness Shore D', 'Shore D'),
  ('shore_00', 'Hardness Shore 00', 'Shore 00'),
  ('irhd', 'Hardness IRHD', 'IRHD'),
  ('rockwell_b', 'Hardness Rockwell B', 'HRB'),
  ('rockwell_c', 'Hardness Rockwell C', 'HRC'),
  ('vickers', 'Hardness Vickers', 'HV'),
  ('brinell', 'Hardness Brinell', 'HB'),
  ('water_hardness', 'Water hardness', 'dH'),
  ('salinity', 'Salinity', 'PSU'),
  ('fraction', 'Fraction', '%'),
  ('ratio', 'Ratio', ':1'),
  ('data_size', 'Data size', 'B'),
  ('data_rate', 'Data rate', 'bit/s'),
  ('symbol_rate', 'Symbol rate', 'Bd'),
  ('reciprocal_length', 'Count per length', '1/mm'),
  ('image_resolution', 'Image resolution', 'dpi'),
  ('kinematic_viscosity', 'Kinematic viscosity', 'mm2/s'),
  ('dynamic_viscosity', 'Dynamic viscosity', 'Pa.s'),
  ('area_rate', 'Area per time', 'm2/h'),
  ('moment_of_inertia', 'Moment of inertia', 'kg.m2'),
  ('second_moment_of_area', 'Second moment of area', 'mm4'),
  ('torque_constant', 'Torque constant', 'N.m/A'),
  ('voltage_constant', 'Voltage constant', 'V/krpm'),
  ('speed_constant', 'Speed constant', 'rpm/V'),
  ('thermal_conductivity', 'Thermal conductivity', 'W/(m.K)'),
  ('heat_transfer_coefficient', 'Heat transfer coefficient', 'W/(m2.K)'),
  ('heat_loss_coefficient_2', 'Heat loss coefficient, second order', 'W/(m2.K2)'),
  ('thermal_insulance', 'Thermal resistance of an area', '(m2.K)/W'),
  ('thermal_conductance', 'Thermal conductance', 'W/K'),
  ('thermal_resistance', 'Thermal resistance', 'K/W'),
  ('specific_heat', 'Specific heat capacity', 'J/(kg.K)'),
  ('specific_energy', 'Energy per mass', 'kJ/kg'),
  ('irradiance', 'Power per area', 'W/m2'),
  ('energy_per_area', 'Energy per area', 'kJ/m2'),
  ('power_per_length', 'Power per length', 'W/m'),
  ('specific_fan_power', 'Specific fan power', 'W/(m3/s)'),
  ('temperature_coefficient', 'Change per temperature', '%/K'),
  ('resistance_per_length', 'Resistance per length', 'Ohm/km'),
  ('capacitance_per_length', 'Capacitance per length', 'nF/km'),
  ('inductance_per_length', 'Inductance per length', 'mH/km'),
  ('resistivity', 'Resistivity', 'Ohm.m'),
  ('conductance', 'Conductance', 'S'),
  ('conductivity', 'Conductivity', 'S/m'),
  ('magnetic_flux_density', 'Magnetic flux density', 'T'),
  ('magnetic_flux', 'Magnetic flux', 'Wb'),
  ('magnetic_field_strength', 'Magnetic field strength', 'A/m'),
  ('electric_field_strength', 'Electric field strength', 'V/m'),
  ('voltage_slew_rate', 'Voltage slew rate', 'V/us'),
  ('joule_integral', 'Joule integral', 'A2.s'),
  ('bridge_output', 'Bridge output', 'mV/V'),
  ('surface_density', 'Mass per area', 'g/m2'),
  ('yield', 'Yield', 'kg/cm/m2'),
  ('coverage', 'Area per volume', 'm2/l'),
  ('area_per_mass', 'Area per mass', 'm2/kg'),
  ('area_per_length', 'Area per length', 'm2/m'),
  ('volume_per_length', 'Volume per length', 'l/m'),
  ('volume_per_area', 'Volume per area', 'l/m2'),
  ('air_permeability', 'Air permeability', 'm3/(m2.h)'),
  ('dynamic_stiffness', 'Dynamic stiffness', 'MN/m3'),
  ('amount_concentration', 'Amount concentration', 'mol/l'),
  ('pulse_per_energy', 'Pulses per energy', 'Imp/kWh'),
  ('pulse_per_revolution', 'Pulses per revolution', 'ppr'),
  ('feed_per_revolution', 'Feed per revolution', 'mm/rev'),
  ('displacement', 'Displacement', 'cm3/rev'),
  ('frame_rate', 'Frame rate', 'frame/s'),
  ('pixels', 'Pixels', 'px'),
  ('count', 'Count', 'pc'),
  ('operations', 'Operations', 'c'),
  ('operation_rate', 'Operations per time', 'c/h'),
  ('ultrasonic_range', 'Ultrasonic range', 'm/Nm2'),
  ('rt2005_power', 'Average power (RT 2005)', 'W-Th-C');

-- What is sold in units of two systems under rounded values: a motor of 2 hp as one of 1.5 kW.
update catalog.dimension set tolerance = 0.007
where code in ('power', 'torque', 'force', 'pressure', 'mass', 'volume', 'volume_flow', 'normal_volume_flow', 'mass_flow', 'energy', 'velocity');

-- One row a unit, its aliases in the last column, separated by semicolons; a tilde marks one that is read only where the
-- dimension is known. Symbols and labels are aliases by themselves, with plurals, both spellings of metre and
-- litre, and L for l.
with definition (dimension, code, symbol, label, numerator, denominator, origin, aliases) as (values
  -- Length
  ('length', 'mm', 'mm', 'millimetre', 1::numeric, 1::numeric, 0::numeric, 'mm.;MM;Mm'),
  ('length', 'nm', 'nm', 'nanometre', 0.000001, 1, 0, '~NM'),
  ('length', 'um', 'µm', 'micrometre', 0.001, 1, 0, 'micron;microns'),
  ('length', 'cm', 'cm', 'centimetre', 10, 1, 0, 'Cm'),
  ('length', 'dm', 'dm', 'decimetre', 100, 1, 0, ''),
  ('length', 'm', 'm', 'metre', 1000, 1, 0, 'mtr;mtrs;Mtr'),
  ('length', 'km', 'km', 'kilometre', 1000000, 1, 0, ''),
  ('length', 'uin', 'µin', 'microinch', 0.0000254, 1, 0, 'microinches'),
  ('length', 'mil', 'mil', 'mil', 0.0254, 1, 0, 'thou'),
  ('length', 'in', 'in', 'inch', 25.4, 1, 0, '";inches;zoll'),
  ('length', 'ft', 'ft', 'foot', 304.8, 1, 0, ''';feet;~lfm'),
  ('length', 'yd', 'yd', 'yard', 914.4, 1, 0, 'yds'),
  ('length', 'mi', 'mi', 'mile', 1609344, 1, 0, ''),
  ('length', 'nmi', 'nmi', 'nautical mile', 1852000, 1, 0, '~NM'),
  -- Mass
  ('mass', 'kg', 'kg', 'kilogram', 1, 1, 0, 'kgs;kilo;kilos;kilogramme;kilogrammes'),
  ('mass', 'ug', 'µg', 'microgram', 0.000000001, 1, 0, 'mcg'),
  ('mass', 'mg', 'mg', 'milligram', 0.000001, 1, 0, ''),
  ('mass', 'g', 'g', 'gram', 0.001, 1, 0, 'gm;gms;gramm;gramme;grammes'),
  ('mass', 't', 't', 'tonne', 1000, 1, 0, 'metric ton;metric tons'),
  ('mass', 'carat', 'ct', 'carat', 0.0002, 1, 0, '~ct'),
  ('mass', 'oz', 'oz', 'ounce', 0.028349523125, 1, 0, 'ounces;ozs'),
  ('mass', 'lb', 'lb', 'pound', 0.45359237, 1, 0, 'lbs;lbm;pounds'),
  ('mass', 'ton(US)', 'ton (US)', 'short ton', 907.18474, 1, 0, 'ton (US);short ton'),
  -- Mass per 1000 pieces
  ('piece_mass', 'kg/1000', 'kg/1000', 'kilogram per 1000 pieces', 1, 1, 0, 'kg/1000 pcs;kg/1000pcs;kg/1000 St;kg/1000 Stk;kg/1000 pc;kg per 1000;kg/mille'),
  ('piece_mass', 'kg/100', 'kg/100', 'kilogram per 100 pieces', 10, 1, 0, 'kg/100 pcs;kg/100pcs;kg/100 St;kg/100 Stk'),
  ('piece_mass', 'kg/pc', 'kg/pc', 'kilogram per piece', 1000, 1, 0, 'kg/pcs;kg/St;kg/Stk;kg/piece'),
  ('piece_mass', 'g/pc', 'g/pc', 'gram per piece', 1, 1, 0, 'g/pcs;g/St;g/Stk;g/piece'),
  ('piece_mass', 'lb/1000', 'lb/1000', 'pound per 1000 pieces', 0.45359237, 1, 0, 'lbs/1000;lbs/1000 pcs;lb/1000 pcs'),
  -- Force
  ('force', 'N', 'N', 'newton', 1, 1, 0, ''),
  ('force', 'mN', 'mN', 'millinewton', 0.001, 1, 0, ''),
  ('force', 'cN', 'cN', 'centinewton', 0.01, 1, 0, ''),
  ('force', 'daN', 'daN', 'decanewton', 10, 1, 0, ''),
  ('force', 'kN', 'kN', 'kilonewton', 1000, 1, 0, ''),
  ('force', 'MN', 'MN', 'meganewton', 1000000, 1, 0, ''),
  ('force', 'gf', 'gf', 'gram-force', 0.00980665, 1, 0, 'pond'),
  ('force', 'kgf', 'kgf', 'kilogram-force', 9.80665, 1, 0, 'kp;kilopond'),
  ('force', 'tf', 'tf', 'tonne-force', 9806.65, 1, 0, ''),
  ('force', 'ozf', 'ozf', 'ounce-force', 0.27801385095378125, 1, 0, ''),
  ('force', 'lbf', 'lbf', 'pound-force', 4.4482216152605, 1, 0, 'lbs force;lb force;lb-f;~lb;~lbs'),
  ('force', 'kip', 'kip', 'kip', 4448.2216152605, 1, 0, 'kips'),
  -- Torque
  ('torque', 'N.m', 'N·m', 'newton metre', 1, 1, 0, 'Nm;N m;N-m;newtonmetre;newtonmeter'),
  ('torque', 'uN.m', 'µN·m', 'micronewton metre', 0.000001, 1, 0, 'uNm'),
  ('torque', 'mN.m', 'mN·m', 'millinewton metre', 0.001, 1, 0, 'mNm;mN m;mN-m'),
  ('torque', 'cN.m', 'cN·m', 'centinewton metre', 0.01, 1, 0, 'cNm;cN m'),
  ('torque', 'daN.m', 'daN·m', 'decanewton metre', 10, 1, 0, 'daNm'),
  ('torque', 'kN.m', 'kN·m', 'kilonewton metre', 1000, 1, 0, 'kNm;kN m;kN-m'),
  ('torque', 'N.cm', 'N·cm', 'newton centimetre', 0.01, 1, 0, 'Ncm;N cm;N-cm'),
  ('torque', 'N.mm', 'N·mm', 'newton millimetre', 0.001, 1, 0, 'Nmm;N mm;N-mm'),
  ('torque', 'gf.cm', 'gf·cm', 'gram-force centimetre', 0.0000980665, 1, 0, 'g.cm;gcm;g-cm;gf-cm'),
  ('torque', 'kgf.mm', 'kgf·mm', 'kilogram-force millimetre', 0.00980665, 1, 0, 'kg.mm;kgf-mm'),
  ('torque', 'kgf.cm', 'kgf·cm', 'kilogram-force centimetre', 0.0980665, 1, 0, 'kgf-cm;kgf cm;kgfcm;kg.cm;kg-cm;kg cm;kgcm'),
  ('torque', 'kgf.m', 'kgf·m', 'kilogram-force metre', 9.80665, 1, 0, 'kgf-m;kgf m;kgfm;kg.m;kg-m;kgm;kpm'),
  ('torque', 'ozf.in', 'ozf·in', 'ounce-force inch', 0.00706155181422604375, 1, 0, 'ozf-in;ozf in;oz.in;oz-in;oz in;ozin;in-oz;in.oz;in oz;in-ozf;in.ozf'),
  ('torque', 'lbf.in', 'lbf·in', 'pound-force inch', 0.1129848290276167, 1, 0, 'lbf-in;lbf in;lb.in;lb-in;lb in;lbs-in;lbs.in;in-lb;in.lb;in lb;in-lbs;in.lbs;in lbs;inlb;inch-pound;inch-pounds;inch pounds;in-lbf;in.lbf;in lbf'),
  ('torque', 'lbf.ft', 'lbf·ft', 'pound-force foot', 1.3558179483314004, 1, 0, 'lbf-ft;lbf ft;lb.ft;lb-ft;lb ft;lbs-ft;lbs.ft;ft-lb;ft.lb;ft lb;ft-lbs;ft.lbs;ft lbs;ftlb;foot-pound;foot-pounds;foot pounds;ft-lbf;ft.lbf;ft lbf'),
  -- Voltage
  ('voltage', 'V', 'V', 'volt', 1, 1, 0, 'v;VDC;VAC;Vdc;Vac;V DC;V AC;V dc;V ac;V d.c;V a.c;V=;V~;VRMS;Vrms;V rms;Vpp;V AC/DC;VAC/DC;V DC/AC;volts DC;volts AC'),
  ('voltage', 'uV', 'µV', 'microvolt', 0.000001, 1, 0, ''),
  ('voltage', 'mV', 'mV', 'millivolt', 0.001, 1, 0, 'mVDC;mVAC'),
  ('voltage', 'kV', 'kV', 'kilovolt', 1000, 1, 0, 'kVDC;kVAC;kVdc;kVac'),
  ('voltage', 'MV', 'MV', 'megavolt', 1000000, 1, 0, ''),
  -- Current
  ('current', 'A', 'A', 'ampere', 1, 1, 0, '~a;amp;amps;Adc;Aac;ADC;AAC;A DC;A AC;A rms;Arms'),
  ('current', 'pA', 'pA', 'picoampere', 0.000000000001, 1, 0, ''),
  ('current', 'nA', 'nA', 'nanoampere', 0.000000001, 1, 0, ''),
  ('current', 'uA', 'µA', 'microampere', 0.000001, 1, 0, 'uAmp'),
  ('current', 'mA', 'mA', 'milliampere', 0.001, 1, 0, 'mAmp;milliamp;milliamps;mADC'),
  ('current', 'kA', 'kA', 'kiloampere', 1000, 1, 0, 'kAmp'),
  ('current', 'AX', 'AX', 'ampere (fluorescent load)', 1, 1, 0, ''),
  -- Power
  ('power', 'W', 'W', 'watt', 1, 1, 0, 'w;Watts'),
  ('power', 'uW', 'µW', 'microwatt', 0.000001, 1, 0, ''),
  ('power', 'mW', 'mW', 'milliwatt', 0.001, 1, 0, ''),
  ('power', 'kW', 'kW', 'kilowatt', 1000, 1, 0, 'kWatt'),
  ('power', 'MW', 'MW', 'megawatt', 1000000, 1, 0, ''),
  ('power', 'GW', 'GW', 'gigawatt', 1000000000, 1, 0, ''),
  ('power', 'hp', 'hp', 'horsepower', 745.69987158227022, 1, 0, 'Hp;h.p;bhp;horse power'),
  ('power', 'hp(E)', 'hp (E)', 'electric horsepower', 746, 1, 0, 'hp (E)'),
  ('power', 'PS', 'PS', 'metric horsepower', 735.49875, 1, 0, 'CV;ch;hp(M);hp (M)'),
  ('power', 'BTU/h', 'BTU/h', 'British thermal unit per hour', 1055.05585262, 3600, 0, 'Btu/h;BTU/hr;Btu/hr;BTUH;BTU per hour'),
  ('power', 'kcal/h', 'kcal/h', 'kilocalorie (IT) per hour', 1.163, 1, 0, 'kcal/hr'),
  ('power', 'TR', 'TR', 'ton of refrigeration', 12660670.23144, 3600, 0, 'tons of refrigeration'),
  ('power', 'kWh/24h', 'kWh/24 h', 'kilowatt hour per day', 125, 3, 0, 'kWh/24 h;kWh/d;kWh/day'),
  ('power', 'Wp', 'Wp', 'watt peak', 1, 1, 0, 'W peak'),
  ('power', 'kWp', 'kWp', 'kilowatt peak', 1000, 1, 0, ''),
  ('power', 'AirWatt', 'AirWatt', 'air watt', 1, 1, 0, 'air watt'),
  -- Apparent power
  ('apparent_power', 'VA', 'VA', 'volt-ampere', 1, 1, 0, 'V.A;voltampere'),
  ('apparent_power', 'kVA', 'kVA', 'kilovolt-ampere', 1000, 1, 0, 'kV.A'),
  ('apparent_power', 'MVA', 'MVA', 'megavolt-ampere', 1000000, 1, 0, ''),
  -- Reactive power
  ('reactive_power', 'var', 'var', 'volt-ampere reactive', 1, 1, 0, 'VAr;VAR'),
  ('reactive_power', 'kvar', 'kvar', 'kilovolt-ampere reactive', 1000, 1, 0, 'kVAr;kVAR'),
  ('reactive_power', 'Mvar', 'Mvar', 'megavolt-ampere reactive', 1000000, 1, 0, 'MVAr;MVAR'),
  -- Frequency
  ('frequency', 'Hz', 'Hz', 'hertz', 1, 1, 0, '~1/s;~s-1;~cps'),
  ('frequency', 'kHz', 'kHz', 'kilohertz', 1000, 1, 0, ''),
  ('frequency', 'MHz', 'MHz', 'megahertz', 1000000, 1, 0, ''),
  ('frequency', 'GHz', 'GHz', 'gigahertz', 1000000000, 1, 0, ''),
  ('frequency', 'THz', 'THz', 'terahertz', 1000000000000, 1, 0, ''),
  -- Rotational speed
  ('rotational_speed', 'rpm', 'rpm', 'revolution per minute', 1, 1, 0, '1/min;/min;min-1;r/min;rev/min;r.p.m;U/min;Upm;UPM;revs/min;revolutions per minute;Umdrehungen/min;tr/min;giri/min'),
  ('rotational_speed', 'rps', 'rps', 'revolution per second', 60, 1, 0, '1/s;s-1;r/s;rev/s;U/s'),
  ('rotational_speed', 'krpm', 'krpm', 'thousand revolutions per minute', 1000, 1, 0, ''),
  ('rotational_speed', 'deg/s', '°/s', 'degree per second', 1, 6, 0, '°/s;degrees/s;deg/sec'),
  ('rotational_speed', 'rad/s', 'rad/s', 'radian per second', 30, 3.1415926535897932384626433832795028842, 0, 'rad/sec'),
  -- Pressure
  ('pressure', 'bar', 'bar', 'bar', 1, 1, 0, 'barg;bar(g);bar g;bars'),
  ('pressure', 'Pa', 'Pa', 'pascal', 0.00001, 1, 0, ''),
  ('pressure', 'hPa', 'hPa', 'hectopascal', 0.001, 1, 0, ''),
  ('pressure', 'kPa', 'kPa', 'kilopascal', 0.01, 1, 0, ''),
  ('pressure', 'MPa', 'MPa', 'megapascal', 10, 1, 0, 'Mpa'),
  ('pressure', 'GPa', 'GPa', 'gigapascal', 10000, 1, 0, ''),
  ('pressure', 'ubar', 'µbar', 'microbar', 0.000001, 1, 0, ''),
  ('pressure', 'mbar', 'mbar', 'millibar', 0.001, 1, 0, ''),
  ('pressure', 'N/m2', 'N/m²', 'newton per square metre', 0.00001, 1, 0, ''),
  ('pressure', 'kN/m2', 'kN/m²', 'kilonewton per square metre', 0.01, 1, 0, ''),
  ('pressure', 'N/cm2', 'N/cm²', 'newton per square centimetre', 0.1, 1, 0, ''),
  ('pressure', 'N/mm2', 'N/mm²', 'newton per square millimetre', 10, 1, 0, ''),
  ('pressure', 'kN/mm2', 'kN/mm²', 'kilonewton per square millimetre', 10000, 1, 0, ''),
  ('pressure', 'kgf/cm2', 'kgf/cm²', 'kilogram-force per square centimetre', 0.980665, 1, 0, 'kg/cm2;kp/cm2;at'),
  ('pressure', 'kgf/mm2', 'kgf/mm²', 'kilogram-force per square millimetre', 98.0665, 1, 0, 'kg/mm2;kp/mm2'),
  ('pressure', 'psi', 'psi', 'pound-force per square inch', 4.4482216152605, 64.516, 0, 'psig;psi(g);lbf/in2;lb/in2;lbs/in2;lb/sq in;PSI;psi (lbf/in2);lbf/sq in'),
  ('pressure', 'ksi', 'ksi', 'thousand pound-force per square inch', 4448.2216152605, 64.516, 0, 'kpsi'),
  ('pressure', 'psf', 'psf', 'pound-force per square foot', 4.4482216152605, 9290.304, 0, 'lbf/ft2;lb/ft2'),
  ('pressure', 'mmH2O', 'mmH₂O', 'millimetre of water', 0.0000980665, 1, 0, 'mm H2O;mmWC;mmWG;mm WC;mm WG;mmWS;mm WS;mmAq;mmCE'),
  ('pressure', 'cmH2O', 'cmH₂O', 'centimetre of water', 0.000980665, 1, 0, 'cm H2O;cmWC;cm WC;cmWS'),
  ('pressure', 'mH2O', 'mH₂O', 'metre of water', 0.0980665, 1, 0, 'm H2O;mWC;m WC;mWS;m WS;mCE'),
  ('pressure', 'inH2O', 'inH₂O', 'inch of water', 0.0024908891, 1, 0, 'in H2O;inWC;in WC;inWG;in WG;"WC;" WC;"WG;" WG;"H2O;" H2O;in.w.c;iwc'),
  ('pressure', 'ftH2O', 'ftH₂O', 'foot of water', 0.0298906692, 1, 0, 'ft H2O;ftWC;ft WC'),
  ('pressure', 'mmHg', 'mmHg', 'millimetre of mercury', 0.00133322387415, 1, 0, 'mm Hg'),
  ('pressure', 'inHg', 'inHg', 'inch of mercury', 0.03386388640341, 1, 0, 'in Hg;"Hg;" Hg'),
  ('pressure', 'Torr', 'Torr', 'torr', 1.01325, 760, 0, ''),
  ('pressure', 'atm', 'atm', 'standard atmosphere', 1.01325, 1, 0, ''),
  -- Temperature
  ('temperature', 'Cel', '°C', 'degree Celsius', 1, 1, 0, '~C;deg C;degC;deg.C;celsius;° Celsius;grad C;degree C;degrees C;degrees Celsius'),
  ('temperature', 'K', 'K', 'kelvin', 1, 1, -273.15, '°K;deg K;degK'),
  ('temperature', 'degF', '°F', 'degree Fahrenheit', 5, 9, -32, '~F;deg F;deg.F;fahrenheit;degree F;degrees F;degrees Fahrenheit'),
  ('temperature', 'degR', '°R', 'degree Rankine', 5, 9, -491.67, 'rankine;deg R'),
  -- Temperature difference
  ('temperature_difference', 'delta K', 'K', 'kelvin (difference)', 1, 1, 0, '~K;ΔK;dK'),
  ('temperature_difference', 'delta Cel', '°C', 'degree Celsius (difference)', 1, 1, 0, '~°C;~C;Δ°C;ΔC;delta °C'),
  ('temperature_difference', 'delta degF', '°F', 'degree Fahrenheit (difference)', 5, 9, 0, '~°F;~F;Δ°F;ΔF;delta °F'),
  -- Volume flow
  ('volume_flow', 'm3/h', 'm³/h', 'cubic metre per hour', 1, 1, 0, 'm3/hr;cbm/h;cum/h;m3h;m3/hour;m3/Std'),
  ('volume_flow', 'm3/s', 'm³/s', 'cubic metre per second', 3600, 1, 0, 'm3/sec'),
  ('volume_flow', 'm3/min', 'm³/min', 'cubic metre per minute', 60, 1, 0, ''),
  ('volume_flow', 'm3/d', 'm³/d', 'cubic metre per day', 1, 24, 0, 'm3/day'),
  ('volume_flow', 'l/s', 'l/s', 'litre per second', 3.6, 1, 0, 'lps;LPS;l/sec;L/sec'),
  ('volume_flow', 'l/min', 'l/min', 'litre per minute', 0.06, 1, 0, 'lpm;LPM;l/mn;ltr/min;lit/min'),
  ('volume_flow', 'l/h', 'l/h', 'litre per hour', 0.001, 1, 0, 'lph;LPH;l/hr;l/Std'),
  ('volume_flow', 'ml/s', 'ml/s', 'millilitre per second', 0.0036, 1, 0, 'cm3/s;cc/s'),
  ('volume_flow', 'ml/min', 'ml/min', 'millilitre per minute', 0.00006, 1, 0, 'cm3/min;cc/min;ccm/min'),
  ('volume_flow', 'ml/h', 'ml/h', 'millilitre per hour', 0.000001, 1, 0, 'cm3/h'),
  ('volume_flow', 'CFM', 'CFM', 'cubic foot per minute', 1.69901079552, 1, 0, 'ft3/min;cu ft/min;cu.ft/min;acfm'),
  ('volume_flow', 'CFH', 'CFH', 'cubic foot per hour', 0.028316846592, 1, 0, 'ft3/h;cu ft/h;ft3/hr'),
  ('volume_flow', 'CFS', 'CFS', 'cubic foot per second', 101.9406477312, 1, 0, 'ft3/s;cu ft/s'),
  ('volume_flow', 'gal/min', 'gal/min', 'US gallon per minute', 0.22712470704, 1, 0, 'gpm;GPM;USgpm;US gpm;gal/mn;gallons/min;US gal/min'),
  ('volume_flow', 'gal/h', 'gal/h', 'US gallon per hour', 0.003785411784, 1, 0, 'gph;GPH;gal/hr'),
  ('volume_flow', 'gal/d', 'gal/d', 'US gallon per day', 0.003785411784, 24, 0, 'gpd;GPD;gal/day'),
  ('volume_flow', 'impgal/min', 'imp gal/min', 'imperial gallon per minute', 0.2727654, 1, 0, 'imp gal/min;igpm'),
  -- Volume flow at standard conditions
  ('normal_volume_flow', 'Nl/min', 'Nl/min', 'normal litre per minute', 1, 1, 0, 'Nlpm;nl/min;NLPM;l/min ANR;l/min (ANR)'),
  ('normal_volume_flow', 'Nm3/h', 'Nm³/h', 'normal cubic metre per hour', 1000, 60, 0, 'Nm3/hr'),
  -- Mass flow
  ('mass_flow', 'kg/h', 'kg/h', 'kilogram per hour', 1, 1, 0, 'kg/hr;kg/Std'),
  ('mass_flow', 'kg/s', 'kg/s', 'kilogram per second', 3600, 1, 0, 'kg/sec'),
  ('mass_flow', 'kg/min', 'kg/min', 'kilogram per minute', 60, 1, 0, ''),
  ('mass_flow', 'kg/24h', 'kg/24 h', 'kilogram per day', 1, 24, 0, 'kg/d;kg/day;kg/24 h'),
  ('mass_flow', 'g/s', 'g/s', 'gram per second', 3.6, 1, 0, ''),
  ('mass_flow', 'g/min', 'g/min', 'gram per minute', 0.06, 1, 0, ''),
  ('mass_flow', 'g/h', 'g/h', 'gram per hour', 0.001, 1, 0, 'g/hr'),
  ('mass_flow', 't/h', 't/h', 'tonne per hour', 1000, 1, 0, 't/hr'),
  ('mass_flow', 'lb/h', 'lb/h', 'pound per hour', 0.45359237, 1, 0, 'lbs/h;lb/hr;lbs/hr;pph'),
  ('mass_flow', 'lb/min', 'lb/min', 'pound per minute', 27.2155422, 1, 0, 'lbs/min'),
  -- Leak rate
  ('leak_rate', 'mbar.l/s', 'mbar·l/s', 'millibar litre per second', 1, 1, 0, 'mbar l/s;mbarl/s'),
  ('leak_rate', 'Pa.m3/s', 'Pa·m³/s', 'pascal cubic metre per second', 10, 1, 0, ''),
  -- Angle
  ('angle', 'deg', '°', 'degree', 1, 1, 0, 'degs'),
  ('angle', 'rad', 'rad', 'radian', 180, 3.1415926535897932384626433832795028842, 0, ''),
  ('angle', 'mrad', 'mrad', 'milliradian', 0.18, 3.1415926535897932384626433832795028842, 0, 'm rad'),
  ('angle', 'gon', 'gon', 'gon', 0.9, 1, 0, 'gradian;gradians'),
  ('angle', 'arcmin', '′', 'minute of arc', 1, 60, 0, 'arc minute;arc minutes;minutes of arc;arc-min;arc min;~'''),
  ('angle', 'arcsec', '″', 'second of arc', 1, 3600, 0, 'arc second;arc seconds;seconds of arc;arc-sec;arc sec;~"'),
  ('angle', 'turn', 'turn', 'turn', 360, 1, 0, ''),
  -- Area
  ('area', 'mm2', 'mm²', 'square millimetre', 1, 1, 0, 'sqmm;sq mm;sq.mm;qmm'),
  ('area', 'um2', 'µm²', 'square micrometre', 0.000001, 1, 0, ''),
  ('area', 'cm2', 'cm²', 'square centimetre', 100, 1, 0, 'sqcm;sq cm;sq.cm;qcm'),
  ('area', 'dm2', 'dm²', 'square decimetre', 10000, 1, 0, ''),
  ('area', 'm2', 'm²', 'square metre', 1000000, 1, 0, 'sqm;sq m;sq.m;qm'),
  ('area', 'ha', 'ha', 'hectare', 10000000000, 1, 0, ''),
  ('area', 'km2', 'km²', 'square kilometre', 1000000000000, 1, 0, ''),
  ('area', 'in2', 'in²', 'square inch', 645.16, 1, 0, 'sqin;sq in;sq.in;square inches'),
  ('area', 'ft2', 'ft²', 'square foot', 92903.04, 1, 0, 'sqft;sq ft;sq.ft;square feet'),
  ('area', 'yd2', 'yd²', 'square yard', 836127.36, 1, 0, 'sq yd;sq.yd'),
  ('area', 'kcmil', 'kcmil', 'thousand circular mils', 0.50670747909749776984, 1, 0, 'MCM'),
  -- Volume
  ('volume', 'l', 'l', 'litre', 1, 1, 0, 'ltr;ltrs;lit;ltr'),
  ('volume', 'ul', 'µl', 'microlitre', 0.000001, 1, 0, ''),
  ('volume', 'ml', 'ml', 'millilitre', 0.001, 1, 0, 'Ml'),
  ('volume', 'cl', 'cl', 'centilitre', 0.01, 1, 0, ''),
  ('volume', 'dl', 'dl', 'decilitre', 0.1, 1, 0, ''),
  ('volume', 'hl', 'hl', 'hectolitre', 100, 1, 0, ''),
  ('volume', 'mm3', 'mm³', 'cubic millimetre', 0.000001, 1, 0, 'cu mm;cu.mm'),
  ('volume', 'cm3', 'cm³', 'cubic centimetre', 0.001, 1, 0, 'cc;ccm;cu cm;cu.cm'),
  ('volume', 'dm3', 'dm³', 'cubic decimetre', 1, 1, 0, ''),
  ('volume', 'm3', 'm³', 'cubic metre', 1000, 1, 0, 'cbm;cu m;cu.m'),
  ('volume', 'in3', 'in³', 'cubic inch', 0.016387064, 1, 0, 'cuin;cu in;cu.in;cubic inches'),
  ('volume', 'ft3', 'ft³', 'cubic foot', 28.316846592, 1, 0, 'cuft;cu ft;cu.ft;cubic feet'),
  ('volume', 'yd3', 'yd³', 'cubic yard', 764.554857984, 1, 0, 'cu yd;cu.yd'),
  ('volume', 'fl oz', 'fl oz', 'US fluid ounce', 0.0295735295625, 1, 0, 'fl.oz;floz;US fl oz;fluid ounce;fluid ounces;~oz'),
  ('volume', 'pt(US)', 'pt (US)', 'US pint', 0.473176473, 1, 0, 'pt (US);US pint;US pints;~pt'),
  ('volume', 'qt', 'qt', 'US quart', 0.946352946, 1, 0, 'qts;quart;quarts'),
  ('volume', 'gal', 'gal', 'US gallon', 3.785411784, 1, 0, 'gallon;gallons;gals;US gal;gal (US);gal(US);USG'),
  ('volume', 'gal(UK)', 'gal (UK)', 'imperial gallon', 4.54609, 1, 0, 'gal (UK);imp gal;UK gal'),
  ('volume', 'bbl', 'bbl', 'barrel (oil)', 158.987294928, 1, 0, 'barrel;barrels'),
  -- Time
  ('time', 's', 's', 'second', 1, 1, 0, 'sec;secs;sek;Sekunde;Sekunden'),
  ('time', 'ns', 'ns', 'nanosecond', 0.000000001, 1, 0, 'nsec'),
  ('time', 'us', 'µs', 'microsecond', 0.000001, 1, 0, 'usec'),
  ('time', 'ms', 'ms', 'millisecond', 0.001, 1, 0, 'msec'),
  ('time', 'min', 'min', 'minute', 60, 1, 0, 'mins'),
  ('time', 'h', 'h', 'hour', 3600, 1, 0, 'hr;hrs;Std;Stunde;Stunden'),
  ('time', 'd', 'd', 'day', 86400, 1, 0, 'Tag;Tage'),
  ('time', 'wk', 'wk', 'week', 604800, 1, 0, 'Woche;Wochen'),
  ('time', 'month', 'month', 'month', 2629800, 1, 0, 'mo;mth;mths;Monat;Monate'),
  ('time', 'year', 'year', 'year', 31557600, 1, 0, 'yr;yrs;~a;Jahr;Jahre'),
  -- Resistance
  ('resistance', 'Ohm', 'Ω', 'ohm', 1, 1, 0, '~R'),
  ('resistance', 'uOhm', 'µΩ', 'microohm', 0.000001, 1, 0, ''),
  ('resistance', 'mOhm', 'mΩ', 'milliohm', 0.001, 1, 0, ''),
  ('resistance', 'kOhm', 'kΩ', 'kiloohm', 1000, 1, 0, 'kohm;kilohm;kilohms'),
  ('resistance', 'MOhm', 'MΩ', 'megaohm', 1000000, 1, 0, 'Mohm;megohm;megohms;Meg Ohm'),
  ('resistance', 'GOhm', 'GΩ', 'gigaohm', 1000000000, 1, 0, 'Gohm;gigohm'),
  ('resistance', 'TOhm', 'TΩ', 'teraohm', 1000000000000, 1, 0, 'Tohm'),
  -- Inductance
  ('inductance', 'H', 'H', 'henry', 1, 1, 0, 'henrys;henries'),
  ('inductance', 'nH', 'nH', 'nanohenry', 0.000000001, 1, 0, ''),
  ('inductance', 'uH', 'µH', 'microhenry', 0.000001, 1, 0, ''),
  ('inductance', 'mH', 'mH', 'millihenry', 0.001, 1, 0, ''),
  -- Capacitance
  ('capacitance', 'F', 'F', 'farad', 1, 1, 0, ''),
  ('capacitance', 'pF', 'pF', 'picofarad', 0.000000000001, 1, 0, ''),
  ('capacitance', 'nF', 'nF', 'nanofarad', 0.000000001, 1, 0, ''),
  ('capacitance', 'uF', 'µF', 'microfarad', 0.000001, 1, 0, 'MFD;mfd'),
  ('capacitance', 'mF', 'mF', 'millifarad', 0.001, 1, 0, ''),
  -- Electric charge
  ('charge', 'Ah', 'Ah', 'ampere hour', 1, 1, 0, 'A.h;A h;Amp hours;amp hour'),
  ('charge', 'mAh', 'mAh', 'milliampere hour', 0.001, 1, 0, 'mA.h'),
  ('charge', 'kAh', 'kAh', 'kiloampere hour', 1000, 1, 0, ''),
  ('charge', 'A.s', 'C', 'coulomb', 1, 3600, 0, 'As;~C'),
  ('charge', 'mC', 'mC', 'millicoulomb', 0.001, 3600, 0, ''),
  ('charge', 'uC', 'µC', 'microcoulomb', 0.000001, 3600, 0, ''),
  ('charge', 'pC', 'pC', 'picocoulomb', 0.000000000001, 3600, 0, ''),
  -- Energy
  ('energy', 'J', 'J', 'joule', 1, 1, 0, 'W.s;Ws'),
  ('energy', 'uJ', 'µJ', 'microjoule', 0.000001, 1, 0, ''),
  ('energy', 'mJ', 'mJ', 'millijoule', 0.001, 1, 0, ''),
  ('energy', 'kJ', 'kJ', 'kilojoule', 1000, 1, 0, ''),
  ('energy', 'MJ', 'MJ', 'megajoule', 1000000, 1, 0, ''),
  ('energy', 'GJ', 'GJ', 'gigajoule', 1000000000, 1, 0, ''),
  ('energy', 'mWh', 'mWh', 'milliwatt hour', 3.6, 1, 0, 'mW.h'),
  ('energy', 'Wh', 'Wh', 'watt hour', 3600, 1, 0, 'W.h;W h'),
  ('energy', 'kWh', 'kWh', 'kilowatt hour', 3600000, 1, 0, 'kW.h;kW h;kWhr'),
  ('energy', 'MWh', 'MWh', 'megawatt hour', 3600000000, 1, 0, 'MW.h'),
  ('energy', 'cal', 'cal', 'calorie (thermochemical)', 4.184, 1, 0, 'calorie;calories'),
  ('energy', 'kcal', 'kcal', 'kilocalorie (thermochemical)', 4184, 1, 0, 'kilocalorie;kilocalories'),
  ('energy', 'BTU', 'BTU', 'British thermal unit', 1055.05585262, 1, 0, 'Btu'),
  ('energy', 'eV', 'eV', 'electronvolt', 0.0000000000000000001602176634, 1, 0, ''),
  -- Energy per year
  ('annual_energy', 'kWh/year', 'kWh/year', 'kilowatt hour per year', 1, 1, 0, 'kWh/a;kWh/annum;kWh/yr'),
  ('annual_energy', 'MWh/year', 'MWh/year', 'megawatt hour per year', 1000, 1, 0, 'MWh/a'),
  ('annual_energy', 'GJ/year', 'GJ/year', 'gigajoule per year', 2500, 9, 0, 'GJ/a'),
  -- Energy per area and year
  ('annual_energy_density', 'kWh/(m2.a)', 'kWh/(m²·a)', 'kilowatt hour per square metre and year', 1, 1, 0, 'kWh/m2a;kWh/(m2a);kWh/m2/a'),
  -- Acceleration
  ('acceleration', 'm/s2', 'm/s²', 'metre per second squared', 1, 1, 0, 'm/sec2;m.s-2'),
  ('acceleration', 'mm/s2', 'mm/s²', 'millimetre per second squared', 0.001, 1, 0, ''),
  ('acceleration', 'ft/s2', 'ft/s²', 'foot per second squared', 0.3048, 1, 0, ''),
  ('acceleration', 'gn', 'g', 'standard gravity', 9.80665, 1, 0, 'g0;g-force;~g;~G'),
  -- Velocity
  ('velocity', 'm/s', 'm/s', 'metre per second', 1, 1, 0, 'm/sec;mps'),
  ('velocity', 'um/s', 'µm/s', 'micrometre per second', 0.000001, 1, 0, ''),
  ('velocity', 'mm/s', 'mm/s', 'millimetre per second', 0.001, 1, 0, 'mm/sec'),
  ('velocity', 'cm/s', 'cm/s', 'centimetre per second', 0.01, 1, 0, 'cm/sec'),
  ('velocity', 'mm/min', 'mm/min', 'millimetre per minute', 0.001, 60, 0, ''),
  ('velocity', 'm/min', 'm/min', 'metre per minute', 1, 60, 0, 'mpm;m/mn'),
  ('velocity', 'm/h', 'm/h', 'metre per hour', 1, 3600, 0, 'm/hr'),
  ('velocity', 'km/h', 'km/h', 'kilometre per hour', 5, 18, 0, 'kmh;kph;km/hr;kmph'),
  ('velocity', 'in/s', 'in/s', 'inch per second', 0.0254, 1, 0, 'ips;in/sec;"/s'),
  ('velocity', 'in/min', 'in/min', 'inch per minute', 0.0254, 60, 0, 'ipm;"/min'),
  ('velocity', 'ft/s', 'ft/s', 'foot per second', 0.3048, 1, 0, 'ft/sec;~fps'),
  ('velocity', 'ft/min', 'ft/min', 'foot per minute', 0.00508, 1, 0, 'fpm;sfm;sfpm'),
  ('velocity', 'mph', 'mph', 'mile per hour', 0.44704, 1, 0, 'mi/h;miles per hour'),
  ('velocity', 'kn', 'kn', 'knot', 463, 900, 0, 'knots;kt;kts'),
  -- Wind force
  ('wind_force', 'Bft', 'Bft', 'Beaufort', 1, 1, 0, 'bft'),
  -- Density
  ('density', 'kg/m3', 'kg/m³', 'kilogram per cubic metre', 1, 1, 0, 'kg/cbm'),
  ('density', 'g/cm3', 'g/cm³', 'gram per cubic centimetre', 1000, 1, 0, 'g/cc;g/ccm'),
  ('density', 'g/ml', 'g/ml', 'gram per millilitre', 1000, 1, 0, ''),
  ('density', 'kg/dm3', 'kg/dm³', 'kilogram per cubic decimetre', 1000, 1, 0, ''),
  ('density', 'kg/l', 'kg/l', 'kilogram per litre', 1000, 1, 0, ''),
  ('density', 'g/l', 'g/l', 'gram per litre', 1, 1, 0, ''),
  ('density', 'g/m3', 'g/m³', 'gram per cubic metre', 0.001, 1, 0, ''),
  ('density', 'mg/l', 'mg/l', 'milligram per litre', 0.001, 1, 0, ''),
  ('density', 'mg/m3', 'mg/m³', 'milligram per cubic metre', 0.000001, 1, 0, ''),
  ('density', 'ug/m3', 'µg/m³', 'microgram per cubic metre', 0.000000001, 1, 0, ''),
  ('density', 'ug/l', 'µg/l', 'microgram per litre', 0.000001, 1, 0, ''),
  ('density', 'lb/ft3', 'lb/ft³', 'pound per cubic foot', 0.45359237, 0.028316846592, 0, 'lb/cu ft;lbs/ft3;pcf'),
  ('density', 'lb/in3', 'lb/in³', 'pound per cubic inch', 0.45359237, 0.000016387064, 0, 'lb/cu in;lbs/in3'),
  ('density', 'lb/gal', 'lb/gal', 'pound per US gallon', 0.45359237, 0.003785411784, 0, 'lbs/gal;ppg'),
  -- Mass per length
  ('linear_density', 'kg/m', 'kg/m', 'kilogram per metre', 1, 1, 0, 'kg/lfm;kg/mtr'),
  ('linear_density', 'g/m', 'g/m', 'gram per metre', 0.001, 1, 0, ''),
  ('linear_density', 'g/km', 'g/km', 'gram per kilometre', 0.000001, 1, 0, ''),
  ('linear_density', 'kg/km', 'kg/km', 'kilogram per kilometre', 0.001, 1, 0, ''),
  ('linear_density', 'kg/100m', 'kg/100 m', 'kilogram per 100 metres', 0.01, 1, 0, 'kg/100 m'),
  ('linear_density', 'mg/m', 'mg/m', 'milligram per metre', 0.000001, 1, 0, ''),
  ('linear_density', 'tex', 'tex', 'tex', 0.000001, 1, 0, ''),
  ('linear_density', 'lb/ft', 'lb/ft', 'pound per foot', 0.45359237, 0.3048, 0, 'lbs/ft'),
  ('linear_density', 'lb/1000ft', 'lb/1000 ft', 'pound per 1000 feet', 0.45359237, 304.8, 0, 'lb/1000 ft;lbs/1000 ft;lb/kft;lb/Mft'),
  ('linear_density', 'oz/ft', 'oz/ft', 'ounce per foot', 0.028349523125, 0.3048, 0, ''),
  -- Force per length
  ('force_per_length', 'N/m', 'N/m', 'newton per metre', 1, 1, 0, ''),
  ('force_per_length', 'mN/m', 'mN/m', 'millinewton per metre', 0.001, 1, 0, ''),
  ('force_per_length', 'N/cm', 'N/cm', 'newton per centimetre', 100, 1, 0, ''),
  ('force_per_length', 'N/mm', 'N/mm', 'newton per millimetre', 1000, 1, 0, ''),
  ('force_per_length', 'kN/m', 'kN/m', 'kilonewton per metre', 1000, 1, 0, ''),
  ('force_per_length', 'kN/mm', 'kN/mm', 'kilonewton per millimetre', 1000000, 1, 0, ''),
  ('force_per_length', 'kgf/mm', 'kgf/mm', 'kilogram-force per millimetre', 9806.65, 1, 0, ''),
  ('force_per_length', 'lbf/in', 'lbf/in', 'pound-force per inch', 4.4482216152605, 0.0254, 0, 'lb/in;lbs/in;~ppi'),
  ('force_per_length', 'lbf/ft', 'lbf/ft', 'pound-force per foot', 4.4482216152605, 0.3048, 0, ''),
  -- Torsional stiffness
  ('torsional_stiffness', 'N.m/rad', 'N·m/rad', 'newton metre per radian', 1, 1, 0, 'Nm/rad'),
  ('torsional_stiffness', 'N.m/deg', 'N·m/°', 'newton metre per degree', 180, 3.1415926535897932384626433832795028842, 0, 'Nm/deg;Nm/°'),
  ('torsional_stiffness', 'kN.m/rad', 'kN·m/rad', 'kilonewton metre per radian', 1000, 1, 0, 'kNm/rad'),
  ('torsional_stiffness', 'N.m/arcmin', 'N·m/arcmin', 'newton metre per minute of arc', 10800, 3.1415926535897932384626433832795028842, 0, 'Nm/arcmin'),
  -- Luminous flux
  ('luminous_flux', 'lm', 'lm', 'lumen', 1, 1, 0, ''),
  ('luminous_flux', 'klm', 'klm', 'kilolumen', 1000, 1, 0, ''),
  -- Illuminance
  ('illuminance', 'lx', 'lx', 'lux', 1, 1, 0, ''),
  ('illuminance', 'klx', 'klx', 'kilolux', 1000, 1, 0, ''),
  ('illuminance', 'fc', 'fc', 'foot-candle', 1, 0.09290304, 0, 'ft-c;foot candle;foot candles;lm/ft2'),
  -- Luminance
  ('luminance', 'cd/m2', 'cd/m²', 'candela per square metre', 1, 1, 0, 'nit;nits'),
  -- Luminous intensity
  ('luminous_intensity', 'cd', 'cd', 'candela', 1, 1, 0, ''),
  ('luminous_intensity', 'mcd', 'mcd', 'millicandela', 0.001, 1, 0, ''),
  ('luminous_intensity', 'kcd', 'kcd', 'kilocandela', 1000, 1, 0, ''),
  -- Luminous efficacy
  ('luminous_efficacy', 'lm/W', 'lm/W', 'lumen per watt', 1, 1, 0, 'lumens/W;lumen/watt'),
  -- Level (attenuation, gain, sound)
  ('level', 'dB', 'dB', 'decibel', 1, 1, 0, ''),
  -- Sound level, A-weighted
  ('sound_level_a', 'dB(A)', 'dB(A)', 'decibel A', 1, 1, 0, 'dBA;dB A;db(a);DB(A);dB (A);Db(A)'),
  -- Sound level, C-weighted
  ('sound_level_c', 'dB(C)', 'dB(C)', 'decibel C', 1, 1, 0, 'dBC;dB C;dB (C)'),
  -- Sound power level, A-weighted
  ('sound_power_level_a', 'dB(A) re 1 pW', 'dB(A) re 1 pW', 'decibel A above 1 picowatt', 1, 1, 0, 'dB(A) re 1pW;dBA re 1 pW'),
  -- Power level
  ('power_level', 'dBm', 'dBm', 'decibel-milliwatt', 1, 1, 0, ''),
  -- Antenna gain
  ('antenna_gain', 'dBi', 'dBi', 'decibel-isotropic', 1, 1, 0, ''),
  -- Voltage level
  ('voltage_level', 'dBuV', 'dBµV', 'decibel-microvolt', 1, 1, 0, ''),
  -- Attenuation per length
  ('attenuation_per_length', 'dB/m', 'dB/m', 'decibel per metre', 1, 1, 0, ''),
  ('attenuation_per_length', 'dB/km', 'dB/km', 'decibel per kilometre', 0.001, 1, 0, ''),
  ('attenuation_per_length', 'dB/100m', 'dB/100 m', 'decibel per 100 metres', 0.01, 1, 0, 'dB/100 m'),
  -- Hardness Shore A
  ('shore_a', 'Shore A', 'Shore A', 'Shore A', 1, 1, 0, 'ShA;Sh A;Shore-A;ShoreA;°ShA;°Sh A;° Shore A;Shore (A);duro A;durometer A;A Shore;Sh.A'),
  -- Hardness Shore D
  ('shore_d', 'Shore D', 'Shore D', 'Shore D', 1, 1, 0, 'ShD;Sh D;Shore-D;ShoreD;°ShD;° Shore D;Shore (D);duro D;durometer D'),
  -- Hardness Shore 00
  ('shore_00', 'Shore 00', 'Shore 00', 'Shore 00', 1, 1, 0, 'Shore OO;Sh 00;Shore-00'),
  -- Hardness IRHD
  ('irhd', 'IRHD', 'IRHD', 'international rubber hardness degree', 1, 1, 0, ''),
  -- Hardness Rockwell B
  ('rockwell_b', 'HRB', 'HRB', 'Rockwell B', 1, 1, 0, 'Rockwell B'),
  -- Hardness Rockwell C
  ('rockwell_c', 'HRC', 'HRC', 'Rockwell C', 1, 1, 0, 'Rockwell C;Rc'),
  -- Hardness Vickers
  ('vickers', 'HV', 'HV', 'Vickers', 1, 1, 0, 'Vickers;HV10;HV30'),
  -- Hardness Brinell
  ('brinell', 'HB', 'HB', 'Brinell', 1, 1, 0, 'Brinell;HBW;BHN'),
  -- Water hardness
  ('water_hardness', 'dH', '°dH', 'German degree of hardness', 1, 1, 0, '°dH;dGH'),
  -- Salinity
  ('salinity', 'PSU', 'PSU', 'practical salinity unit', 1, 1, 0, 'psu'),
  -- Fraction
  ('fraction', '%', '%', 'percent', 1, 1, 0, 'pct;percent;per cent;Prozent;%RH;% RH;%rH;% rH;% m/m;%m/m;% m/md;wt%;wt.%;vol%;vol.%;% vol;%vol;% v/v'),
  ('fraction', 'permille', '‰', 'per mille', 0.1, 1, 0, '‰;o/oo;per mille;per mil'),
  ('fraction', 'ppm', 'ppm', 'part per million', 0.0001, 1, 0, 'parts per million'),
  ('fraction', 'ppb', 'ppb', 'part per billion', 0.0000001, 1, 0, 'parts per billion'),
  ('fraction', 'mm/m', 'mm/m', 'millimetre per metre', 0.1, 1, 0, ''),
  ('fraction', 'um/m', 'µm/m', 'micrometre per metre', 0.0001, 1, 0, ''),
  ('fraction', 'g/kg', 'g/kg', 'gram per kilogram', 0.1, 1, 0, ''),
  ('fraction', 'mg/kg', 'mg/kg', 'milligram per kilogram', 0.0001, 1, 0, ''),
  -- Ratio
  ('ratio', ':1', ':1', 'to one', 1, 1, 0, 'to 1'),
  -- Data size
  ('data_size', 'B', 'B', 'byte', 1, 1, 0, 'Bytes'),
  ('data_size', 'bit', 'bit', 'bit', 1, 8, 0, 'bits;~b'),
  ('data_size', 'kbit', 'kbit', 'kilobit', 125, 1, 0, 'kBit;Kbit;kilobit'),
  ('data_size', 'Mbit', 'Mbit', 'megabit', 125000, 1, 0, 'Mb;MBit'),
  ('data_size', 'Gbit', 'Gbit', 'gigabit', 125000000, 1, 0, 'Gb;GBit'),
  ('data_size', 'kB', 'kB', 'kilobyte', 1000, 1, 0, 'KB;kByte;KByte'),
  ('data_size', 'MB', 'MB', 'megabyte', 1000000, 1, 0, 'MByte'),
  ('data_size', 'GB', 'GB', 'gigabyte', 1000000000, 1, 0, 'GByte'),
  ('data_size', 'TB', 'TB', 'terabyte', 1000000000000, 1, 0, 'TByte'),
  ('data_size', 'PB', 'PB', 'petabyte', 1000000000000000, 1, 0, 'PByte'),
  ('data_size', 'KiB', 'KiB', 'kibibyte', 1024, 1, 0, ''),
  ('data_size', 'MiB', 'MiB', 'mebibyte', 1048576, 1, 0, ''),
  ('data_size', 'GiB', 'GiB', 'gibibyte', 1073741824, 1, 0, ''),
  ('data_size', 'TiB', 'TiB', 'tebibyte', 1099511627776, 1, 0, ''),
  -- Data rate
  ('data_rate', 'bit/s', 'bit/s', 'bit per second', 1, 1, 0, 'bps;Bit/s;b/s;bits/s'),
  ('data_rate', 'kbit/s', 'kbit/s', 'kilobit per second', 1000, 1, 0, 'kbps;Kbps;kBit/s;KBit/s;kb/s;Kb/s'),
  ('data_rate', 'Mbit/s', 'Mbit/s', 'megabit per second', 1000000, 1, 0, 'Mbps;mbps;MBit/s;Mb/s'),
  ('data_rate', 'Gbit/s', 'Gbit/s', 'gigabit per second', 1000000000, 1, 0, 'Gbps;gbps;GBit/s;Gb/s'),
  ('data_rate', 'Tbit/s', 'Tbit/s', 'terabit per second', 1000000000000, 1, 0, 'Tbps'),
  ('data_rate', 'B/s', 'B/s', 'byte per second', 8, 1, 0, 'Bps;bytes/s'),
  ('data_rate', 'kB/s', 'kB/s', 'kilobyte per second', 8000, 1, 0, 'kBps;KB/s'),
  ('data_rate', 'MB/s', 'MB/s', 'megabyte per second', 8000000, 1, 0, 'MBps'),
  ('data_rate', 'GB/s', 'GB/s', 'gigabyte per second', 8000000000, 1, 0, 'GBps'),
  -- Symbol rate
  ('symbol_rate', 'Bd', 'Bd', 'baud', 1, 1, 0, ''),
  ('symbol_rate', 'kBd', 'kBd', 'kilobaud', 1000, 1, 0, ''),
  -- Count per length
  ('reciprocal_length', '1/mm', '1/mm', 'per millimetre', 1, 1, 0, '/mm;mm-1'),
  ('reciprocal_length', '1/cm', '1/cm', 'per centimetre', 0.1, 1, 0, '/cm;cm-1'),
  ('reciprocal_length', '1/m', '1/m', 'per metre', 0.001, 1, 0, '/m;m-1'),
  ('reciprocal_length', '1/in', '1/in', 'per inch', 1, 25.4, 0, 'TPI;tpi;threads per inch;threads/in;threads/inch;1/inch;/in;/inch;in-1;per inch;teeth per inch;Gang/Zoll'),
  -- Image resolution
  ('image_resolution', 'dpi', 'dpi', 'dot per inch', 1, 1, 0, 'DPI;dots per inch;~ppi;pixels per inch'),
  ('image_resolution', 'dot/mm', 'dot/mm', 'dot per millimetre', 25.4, 1, 0, 'dots/mm;dpmm'),
  -- Kinematic viscosity
  ('kinematic_viscosity', 'mm2/s', 'mm²/s', 'square millimetre per second', 1, 1, 0, ''),
  ('kinematic_viscosity', 'cSt', 'cSt', 'centistokes', 1, 1, 0, 'cst;centistoke'),
  ('kinematic_viscosity', 'stokes', 'St', 'stokes', 100, 1, 0, '~St'),
  ('kinematic_viscosity', 'm2/s', 'm²/s', 'square metre per second', 1000000, 1, 0, ''),
  -- Dynamic viscosity
  ('dynamic_viscosity', 'Pa.s', 'Pa·s', 'pascal second', 1, 1, 0, 'Pa-s;Pas;Pa s'),
  ('dynamic_viscosity', 'mPa.s', 'mPa·s', 'millipascal second', 0.001, 1, 0, 'mPa-s;mPas;mPa s'),
  ('dynamic_viscosity', 'cP', 'cP', 'centipoise', 0.001, 1, 0, 'cp;~cps'),
  ('dynamic_viscosity', 'P', 'P', 'poise', 0.1, 1, 0, ''),
  -- Area per time
  ('area_rate', 'm2/h', 'm²/h', 'square metre per hour', 1, 1, 0, 'm2/hr;qm/h'),
  ('area_rate', 'm2/min', 'm²/min', 'square metre per minute', 60, 1, 0, ''),
  ('area_rate', 'ha/h', 'ha/h', 'hectare per hour', 10000, 1, 0, ''),
  -- Moment of inertia
  ('moment_of_inertia', 'kg.m2', 'kg·m²', 'kilogram square metre', 1, 1, 0, 'kgm2;kg m2;kg-m2'),
  ('moment_of_inertia', 'kg.cm2', 'kg·cm²', 'kilogram square centimetre', 0.0001, 1, 0, 'kgcm2;kg cm2;kg-cm2'),
  ('moment_of_inertia', 'kg.mm2', 'kg·mm²', 'kilogram square millimetre', 0.000001, 1, 0, 'kgmm2;kg mm2'),
  ('moment_of_inertia', 'g.m2', 'g·m²', 'gram square metre', 0.001, 1, 0, 'gm2'),
  ('moment_of_inertia', 'g.cm2', 'g·cm²', 'gram square centimetre', 0.0000001, 1, 0, 'gcm2;g cm2;g-cm2'),
  ('moment_of_inertia', 'g.mm2', 'g·mm²', 'gram square millimetre', 0.000000001, 1, 0, 'gmm2'),
  ('moment_of_inertia', 'oz.in2', 'oz·in²', 'ounce square inch', 0.00001828997852042725, 1, 0, 'oz-in2;oz in2'),
  ('moment_of_inertia', 'lb.in2', 'lb·in²', 'pound square inch', 0.000292639653429236, 1, 0, 'lb-in2;lb in2'),
  ('moment_of_inertia', 'lb.ft2', 'lb·ft²', 'pound square foot', 0.0421401100938048, 1, 0, 'lb-ft2;lb ft2;WK2'),
  -- Second moment of area
  ('second_moment_of_area', 'mm4', 'mm⁴', 'millimetre to the fourth', 1, 1, 0, ''),
  ('second_moment_of_area', 'cm4', 'cm⁴', 'centimetre to the fourth', 10000, 1, 0, ''),
  ('second_moment_of_area', 'in4', 'in⁴', 'inch to the fourth', 416231.4256, 1, 0, ''),
  -- Torque constant
  ('torque_constant', 'N.m/A', 'N·m/A', 'newton metre per ampere', 1, 1, 0, 'Nm/A'),
  ('torque_constant', 'mN.m/A', 'mN·m/A', 'millinewton metre per ampere', 0.001, 1, 0, 'mNm/A'),
  ('torque_constant', 'cN.m/A', 'cN·m/A', 'centinewton metre per ampere', 0.01, 1, 0, 'cNm/A'),
  ('torque_constant', 'ozf.in/A', 'ozf·in/A', 'ounce-force inch per ampere', 0.00706155181422604375, 1, 0, 'oz-in/A;oz.in/A'),
  ('torque_constant', 'lbf.in/A', 'lbf·in/A', 'pound-force inch per ampere', 0.1129848290276167, 1, 0, 'lb-in/A;lb.in/A'),
  -- Voltage constant
  ('voltage_constant', 'V/krpm', 'V/1000 rpm', 'volt per 1000 revolutions per minute', 1, 1, 0, 'V/1000 rpm;V/1000rpm;V/1000 min-1;V/kmin-1'),
  ('voltage_constant', 'mV/rpm', 'mV/rpm', 'millivolt per revolution per minute', 1, 1, 0, 'mV/min-1'),
  ('voltage_constant', 'V.s/rad', 'V·s/rad', 'volt second per radian', 104.71975511965977461542144610931676281, 1, 0, 'Vs/rad;V/(rad/s)'),
  -- Speed constant
  ('speed_constant', 'rpm/V', 'rpm/V', 'revolution per minute and volt', 1, 1, 0, '1/min/V;min-1/V'),
  -- Thermal conductivity
  ('thermal_conductivity', 'W/(m.K)', 'W/(m·K)', 'watt per metre kelvin', 1, 1, 0, 'W/mK;W/m.K;W/m-K;W/m K;W/(mK);W/(m K);W m-1 K-1'),
  -- Heat transfer coefficient
  ('heat_transfer_coefficient', 'W/(m2.K)', 'W/(m²·K)', 'watt per square metre kelvin', 1, 1, 0, 'W/m2K;W/m2.K;W/m2 K;W/(m2K);W/(m2 K)'),
  -- Heat loss coefficient, second order
  ('heat_loss_coefficient_2', 'W/(m2.K2)', 'W/(m²·K²)', 'watt per square metre kelvin squared', 1, 1, 0, 'W/m2K2'),
  -- Thermal resistance of an area
  ('thermal_insulance', '(m2.K)/W', 'm²·K/W', 'square metre kelvin per watt', 1, 1, 0, 'm2.K/W;m2K/W;m2 K/W;K.m2/W'),
  -- Thermal conductance
  ('thermal_conductance', 'W/K', 'W/K', 'watt per kelvin', 1, 1, 0, 'W/°C'),
  -- Thermal resistance
  ('thermal_resistance', 'K/W', 'K/W', 'kelvin per watt', 1, 1, 0, '°C/W'),
  -- Specific heat capacity
  ('specific_heat', 'J/(kg.K)', 'J/(kg·K)', 'joule per kilogram kelvin', 1, 1, 0, 'J/kgK;J/kg.K;J/kg K'),
  ('specific_heat', 'kJ/(kg.K)', 'kJ/(kg·K)', 'kilojoule per kilogram kelvin', 1000, 1, 0, 'kJ/kgK;kJ/kg.K;kJ/kg K'),
  -- Energy per mass
  ('specific_energy', 'kJ/kg', 'kJ/kg', 'kilojoule per kilogram', 1, 1, 0, ''),
  ('specific_energy', 'J/g', 'J/g', 'joule per gram', 1, 1, 0, ''),
  ('specific_energy', 'MJ/kg', 'MJ/kg', 'megajoule per kilogram', 1000, 1, 0, ''),
  ('specific_energy', 'kWh/kg', 'kWh/kg', 'kilowatt hour per kilogram', 3600, 1, 0, ''),
  ('specific_energy', 'Wh/kg', 'Wh/kg', 'watt hour per kilogram', 3.6, 1, 0, ''),
  -- Power per area
  ('irradiance', 'W/m2', 'W/m²', 'watt per square metre', 1, 1, 0, ''),
  ('irradiance', 'mW/cm2', 'mW/cm²', 'milliwatt per square centimetre', 10, 1, 0, ''),
  ('irradiance', 'W/cm2', 'W/cm²', 'watt per square centimetre', 10000, 1, 0, ''),
  ('irradiance', 'kW/m2', 'kW/m²', 'kilowatt per square metre', 1000, 1, 0, ''),
  -- Energy per area
  ('energy_per_area', 'kJ/m2', 'kJ/m²', 'kilojoule per square metre', 1, 1, 0, ''),
  ('energy_per_area', 'J/m2', 'J/m²', 'joule per square metre', 0.001, 1, 0, ''),
  ('energy_per_area', 'J/cm2', 'J/cm²', 'joule per square centimetre', 10, 1, 0, ''),
  ('energy_per_area', 'mJ/cm2', 'mJ/cm²', 'millijoule per square centimetre', 0.01, 1, 0, ''),
  ('energy_per_area', 'cal/cm2', 'cal/cm²', 'calorie per square centimetre', 41.84, 1, 0, ''),
  ('energy_per_area', 'kWh/m2', 'kWh/m²', 'kilowatt hour per square metre', 3600, 1, 0, ''),
  -- Power per length
  ('power_per_length', 'W/m', 'W/m', 'watt per metre', 1, 1, 0, 'watt/m'),
  ('power_per_length', 'W/ft', 'W/ft', 'watt per foot', 1, 0.3048, 0, ''),
  -- Specific fan power
  ('specific_fan_power', 'W/(m3/s)', 'W/(m³/s)', 'watt per cubic metre per second', 1, 1, 0, 'W.s/m3'),
  ('specific_fan_power', 'kW/(m3/s)', 'kW/(m³/s)', 'kilowatt per cubic metre per second', 1000, 1, 0, ''),
  ('specific_fan_power', 'W/(m3/h)', 'W/(m³/h)', 'watt per cubic metre per hour', 3600, 1, 0, 'Wh/m3'),
  ('specific_fan_power', 'W/CFM', 'W/CFM', 'watt per cubic foot per minute', 60, 0.028316846592, 0, ''),
  -- Change per temperature
  ('temperature_coefficient', '%/K', '%/K', 'percent per kelvin', 1, 1, 0, '%/°C;%/Cel'),
  ('temperature_coefficient', 'ppm/K', 'ppm/K', 'part per million per kelvin', 0.0001, 1, 0, 'ppm/°C;ppm/Cel'),
  ('temperature_coefficient', '1/K', '1/K', 'per kelvin', 100, 1, 0, '/K;K-1'),
  ('temperature_coefficient', 'mm/(m.K)', 'mm/(m·K)', 'millimetre per metre kelvin', 0.1, 1, 0, 'mm/mK;mm/m.K;mm/m K;mm/(mK)'),
  ('temperature_coefficient', 'um/(m.K)', 'µm/(m·K)', 'micrometre per metre kelvin', 0.0001, 1, 0, 'um/mK;um/m.K;um/m K;um/m-°C;10-6/K'),
  -- Resistance per length
  ('resistance_per_length', 'Ohm/km', 'Ω/km', 'ohm per kilometre', 1, 1, 0, ''),
  ('resistance_per_length', 'mOhm/m', 'mΩ/m', 'milliohm per metre', 1, 1, 0, ''),
  ('resistance_per_length', 'Ohm/m', 'Ω/m', 'ohm per metre', 1000, 1, 0, ''),
  ('resistance_per_length', 'Ohm/kft', 'Ω/1000 ft', 'ohm per 1000 feet', 1, 0.3048, 0, 'Ohm/1000 ft;Ohm/1000ft'),
  -- Capacitance per length
  ('capacitance_per_length', 'nF/km', 'nF/km', 'nanofarad per kilometre', 1, 1, 0, ''),
  ('capacitance_per_length', 'pF/m', 'pF/m', 'picofarad per metre', 1, 1, 0, ''),
  ('capacitance_per_length', 'uF/km', 'µF/km', 'microfarad per kilometre', 1000, 1, 0, ''),
  ('capacitance_per_length', 'pF/ft', 'pF/ft', 'picofarad per foot', 1, 0.3048, 0, ''),
  -- Inductance per length
  ('inductance_per_length', 'mH/km', 'mH/km', 'millihenry per kilometre', 1, 1, 0, ''),
  ('inductance_per_length', 'uH/m', 'µH/m', 'microhenry per metre', 1, 1, 0, ''),
  -- Resistivity
  ('resistivity', 'Ohm.m', 'Ω·m', 'ohm metre', 1, 1, 0, 'Ohm-m;Ohm m;Ohmm'),
  ('resistivity', 'Ohm.cm', 'Ω·cm', 'ohm centimetre', 0.01, 1, 0, 'Ohm-cm;Ohm cm'),
  ('resistivity', 'Ohm.mm2/m', 'Ω·mm²/m', 'ohm square millimetre per metre', 0.000001, 1, 0, 'Ohm mm2/m'),
  -- Conductance
  ('conductance', 'S', 'S', 'siemens', 1, 1, 0, 'mho'),
  ('conductance', 'mS', 'mS', 'millisiemens', 0.001, 1, 0, ''),
  ('conductance', 'uS', 'µS', 'microsiemens', 0.000001, 1, 0, ''),
  -- Conductivity
  ('conductivity', 'S/m', 'S/m', 'siemens per metre', 1, 1, 0, ''),
  ('conductivity', 'mS/m', 'mS/m', 'millisiemens per metre', 0.001, 1, 0, ''),
  ('conductivity', 'MS/m', 'MS/m', 'megasiemens per metre', 1000000, 1, 0, ''),
  ('conductivity', 'S/cm', 'S/cm', 'siemens per centimetre', 100, 1, 0, ''),
  ('conductivity', 'mS/cm', 'mS/cm', 'millisiemens per centimetre', 0.1, 1, 0, ''),
  ('conductivity', 'uS/cm', 'µS/cm', 'microsiemens per centimetre', 0.0001, 1, 0, ''),
  -- Magnetic flux density
  ('magnetic_flux_density', 'T', 'T', 'tesla', 1, 1, 0, ''),
  ('magnetic_flux_density', 'nT', 'nT', 'nanotesla', 0.000000001, 1, 0, ''),
  ('magnetic_flux_density', 'uT', 'µT', 'microtesla', 0.000001, 1, 0, ''),
  ('magnetic_flux_density', 'mT', 'mT', 'millitesla', 0.001, 1, 0, ''),
  ('magnetic_flux_density', 'Gs', 'G', 'gauss', 0.0001, 1, 0, '~G;Gauss'),
  -- Magnetic flux
  ('magnetic_flux', 'Wb', 'Wb', 'weber', 1, 1, 0, 'V.s;Vs'),
  ('magnetic_flux', 'mWb', 'mWb', 'milliweber', 0.001, 1, 0, ''),
  -- Magnetic field strength
  ('magnetic_field_strength', 'A/m', 'A/m', 'ampere per metre', 1, 1, 0, ''),
  ('magnetic_field_strength', 'kA/m', 'kA/m', 'kiloampere per metre', 1000, 1, 0, ''),
  -- Electric field strength
  ('electric_field_strength', 'V/m', 'V/m', 'volt per metre', 1, 1, 0, ''),
  ('electric_field_strength', 'kV/m', 'kV/m', 'kilovolt per metre', 1000, 1, 0, ''),
  ('electric_field_strength', 'kV/cm', 'kV/cm', 'kilovolt per centimetre', 100000, 1, 0, ''),
  ('electric_field_strength', 'V/mm', 'V/mm', 'volt per millimetre', 1000, 1, 0, ''),
  ('electric_field_strength', 'kV/mm', 'kV/mm', 'kilovolt per millimetre', 1000000, 1, 0, ''),
  ('electric_field_strength', 'V/mil', 'V/mil', 'volt per mil', 1, 0.0000254, 0, ''),
  -- Voltage slew rate
  ('voltage_slew_rate', 'V/us', 'V/µs', 'volt per microsecond', 1, 1, 0, ''),
  ('voltage_slew_rate', 'kV/us', 'kV/µs', 'kilovolt per microsecond', 1000, 1, 0, ''),
  -- Joule integral
  ('joule_integral', 'A2.s', 'A²·s', 'ampere squared second', 1, 1, 0, 'A2s;A2 s'),
  ('joule_integral', 'kA2.s', 'kA²·s', 'kiloampere squared second', 1000000, 1, 0, 'kA2s'),
  ('joule_integral', 'kJ/Ohm', 'kJ/Ω', 'kilojoule per ohm', 1000, 1, 0, ''),
  ('joule_integral', 'MJ/Ohm', 'MJ/Ω', 'megajoule per ohm', 1000000, 1, 0, ''),
  -- Bridge output
  ('bridge_output', 'mV/V', 'mV/V', 'millivolt per volt', 1, 1, 0, ''),
  -- Mass per area
  ('surface_density', 'g/m2', 'g/m²', 'gram per square metre', 1, 1, 0, 'gsm;g/qm'),
  ('surface_density', 'kg/m2', 'kg/m²', 'kilogram per square metre', 1000, 1, 0, 'kg/qm'),
  ('surface_density', 'mg/cm2', 'mg/cm²', 'milligram per square centimetre', 10, 1, 0, ''),
  ('surface_density', 'oz/yd2', 'oz/yd²', 'ounce per square yard', 28.349523125, 0.83612736, 0, 'oz/sq yd;osy'),
  ('surface_density', 'oz/ft2', 'oz/ft²', 'ounce per square foot', 28.349523125, 0.09290304, 0, 'oz/sq ft'),
  -- Yield
  ('yield', 'kg/cm/m2', 'kg/cm/m²', 'kilogram per centimetre and square metre', 1, 1, 0, ''),
  -- Area per volume
  ('coverage', 'm2/l', 'm²/l', 'square metre per litre', 1, 1, 0, 'qm/l'),
  ('coverage', 'ft2/gal', 'ft²/gal', 'square foot per US gallon', 0.09290304, 3.785411784, 0, 'sq ft/gal'),
  -- Area per mass
  ('area_per_mass', 'm2/kg', 'm²/kg', 'square metre per kilogram', 1, 1, 0, ''),
  ('area_per_mass', 'm2/g', 'm²/g', 'square metre per gram', 1000, 1, 0, ''),
  -- Area per length
  ('area_per_length', 'm2/m', 'm²/m', 'square metre per metre', 1, 1, 0, ''),
  ('area_per_length', 'cm2/m', 'cm²/m', 'square centimetre per metre', 0.0001, 1, 0, ''),
  ('area_per_length', 'mm2/m', 'mm²/m', 'square millimetre per metre', 0.000001, 1, 0, ''),
  -- Volume per length
  ('volume_per_length', 'l/m', 'l/m', 'litre per metre', 1, 1, 0, ''),
  ('volume_per_length', 'ml/m', 'ml/m', 'millilitre per metre', 0.001, 1, 0, ''),
  -- Volume per area
  ('volume_per_area', 'l/m2', 'l/m²', 'litre per square metre', 1, 1, 0, 'l/qm'),
  ('volume_per_area', 'ml/m2', 'ml/m²', 'millilitre per square metre', 0.001, 1, 0, ''),
  -- Air permeability
  ('air_permeability', 'm3/(m2.h)', 'm³/(m²·h)', 'cubic metre per square metre and hour', 1, 1, 0, 'm3/m2h;m3/(m2h);m3/m2h50Pa;m3/(h.m2)'),
  -- Dynamic stiffness
  ('dynamic_stiffness', 'MN/m3', 'MN/m³', 'meganewton per cubic metre', 1, 1, 0, ''),
  ('dynamic_stiffness', 'N/mm3', 'N/mm³', 'newton per cubic millimetre', 1000, 1, 0, ''),
  ('dynamic_stiffness', 'N/cm3', 'N/cm³', 'newton per cubic centimetre', 1, 1, 0, ''),
  -- Amount concentration
  ('amount_concentration', 'mol/l', 'mol/l', 'mole per litre', 1, 1, 0, ''),
  ('amount_concentration', 'mmol/l', 'mmol/l', 'millimole per litre', 0.001, 1, 0, ''),
  -- Pulses per energy
  ('pulse_per_energy', 'Imp/kWh', 'Imp/kWh', 'pulse per kilowatt hour', 1, 1, 0, 'Imp/kWh (kvarh);imp/kWh;pulses/kWh'),
  -- Pulses per revolution
  ('pulse_per_revolution', 'ppr', 'ppr', 'pulse per revolution', 1, 1, 0, 'PPR;CPR;cpr;imp/rev;pulses/rev;imp/U;pulses per revolution;steps/rev;1/rev'),
  -- Feed per revolution
  ('feed_per_revolution', 'mm/rev', 'mm/rev', 'millimetre per revolution', 1, 1, 0, 'mm/r;mm/U'),
  ('feed_per_revolution', 'in/rev', 'in/rev', 'inch per revolution', 25.4, 1, 0, 'ipr;in/r;"/rev'),
  -- Displacement
  ('displacement', 'cm3/rev', 'cm³/rev', 'cubic centimetre per revolution', 1, 1, 0, 'cc/rev;ccm/rev;cm3/U;ccm/U;cm3/r;ml/rev'),
  ('displacement', 'l/rev', 'l/rev', 'litre per revolution', 1000, 1, 0, 'l/U'),
  ('displacement', 'in3/rev', 'in³/rev', 'cubic inch per revolution', 16.387064, 1, 0, 'cu in/rev'),
  -- Frame rate
  ('frame_rate', 'frame/s', 'frame/s', 'frame per second', 1, 1, 0, 'frames/s;~fps;frames per second'),
  -- Pixels
  ('pixels', 'px', 'px', 'pixel', 1, 1, 0, ''),
  ('pixels', 'MP', 'MP', 'megapixel', 1000000, 1, 0, 'Mpx;MPix;Mpix'),
  -- Count
  ('count', 'pc', 'pc', 'piece', 1, 1, 0, 'pcs;pce;~St;Stk;Stück;Stueck;ea;each;PCE;~ct'),
  ('count', 'pair', 'pair', 'pair', 2, 1, 0, 'pr;Paar'),
  ('count', 'dozen', 'dozen', 'dozen', 12, 1, 0, 'doz;dz;Dutzend'),
  ('count', '1000 pc', '1000 pcs', 'thousand pieces', 1000, 1, 0, '1000 pcs;1000 St;1000 Stk;1000pcs'),
  ('count', 'contact', 'contact', 'contact', 1, 1, 0, 'Kontakte'),
  ('count', 'pole', 'pole', 'pole', 1, 1, 0, 'polig'),
  ('count', 'line', 'line', 'line', 1, 1, 0, ''),
  -- Operations
  ('operations', 'c', 'c', 'switching cycle', 1, 1, 0, 'c (contacts);cycles;cycle;ops;operations'),
  -- Operations per time
  ('operation_rate', 'c/h', 'c/h', 'switching cycle per hour', 1, 1, 0, 'cycles/h;ops/h;cycles/hr;~1/h'),
  ('operation_rate', 'c/min', 'c/min', 'switching cycle per minute', 60, 1, 0, 'cycles/min;ops/min;cpm;~1/min'),
  ('operation_rate', 'c/s', 'c/s', 'switching cycle per second', 3600, 1, 0, 'cycles/s;ops/s'),
  -- Ultrasonic range
  ('ultrasonic_range', 'm/Nm2', 'm/Nm²', 'metre per newton square metre', 1, 1, 0, ''),
  -- Average power (RT 2005)
  ('rt2005_power', 'W-Th-C', 'W-Th-C', 'weighted average power (RT 2005)', 1, 1, 0, '')
),
new_unit as (
  insert into catalog.unit (dimension, code, symbol, label, factor_numerator, factor_denominator, offset_value)
  select dimension, code, symbol, label, numerator, denominator, origin from definition
),
spelling as (
  select code, catalog.unit_spelling(ltrim(written, '~')) as alias, written like '~%' as in_dimension_only
  from definition, string_to_table(aliases, ';') written
  union all
  select code, catalog.unit_spelling(symbol), false from definition
  union all
  select code, regexp_replace(code, '\m([a-zN]?)l\M', '\1L', 'g'), false from definition
  union all
  select code, replace(replace(label || plural, 'metre', metre), 'litre', replace(metre, 'met', 'lit')), false
  from definition, unnest(array['', 's']) plural, unnest(array['metre', 'meter']) metre
  where label ~ '^[a-z -]+$' and label not like '%per %'
),
alias as (
  select alias, code, bool_or(in_dimension_only) as in_dimension_only
  from spelling
  where alias <> '' and alias <> code
  group by alias, code
)
insert into catalog.unit_alias (alias, unit_code, in_dimension_only)
select alias, code, in_dimension_only from alias;
-- AWG from the finest strand up; beyond 4/0 conductors are sized in thousands of circular mils.
insert into catalog.ordered_size (list, size, position, aliases)
select 'AWG', size, row_number() over (order by place), aliases
from (
  select number::text as size, -number as place, '{}'::text[] as aliases from generate_series(1, 40) number
  union all
  select zeros || '/0', zeros, array[repeat('0', zeros)]
  from generate_series(1, 4) zeros
  union all
  select kcmil || ' KCMIL', kcmil, array[kcmil || ' MCM', kcmil || 'KCMIL', kcmil || 'MCM']
  from unnest(array[250, 300, 350, 400, 500, 600, 700, 750, 800, 900, 1000, 1250, 1500, 1575, 1600, 1750, 2000]) kcmil
) size;

-- Nominal pipe sizes (ASME B36.10M) with their DN; each is found under the other's name as well.
with pipe (nps, dn) as (values
  ('1/8', 6), ('1/4', 8), ('3/8', 10), ('1/2', 15), ('3/4', 20), ('1', 25), ('1 1/4', 32), ('1 1/2', 40), ('2', 50),
  ('2 1/2', 65), ('3', 80), ('3 1/2', 90), ('4', 100), ('5', 125), ('6', 150), ('8', 200), ('10', 250), ('12', 300),
  ('14', 350), ('16', 400), ('18', 450), ('20', 500), ('22', 550), ('24', 600), ('26', 650), ('28', 700), ('30', 750),
  ('32', 800), ('34', 850), ('36', 900), ('38', 950), ('40', 1000), ('42', 1050), ('44', 1100), ('46', 1150), ('48', 1200)
)
insert into catalog.ordered_size (list, size, position, aliases)
select 'NPS', nps, dn, array['DN ' || dn, 'DN' || dn, catalog.format_number((catalog.parse_quantity(nps)).number)] from pipe
union all
select 'DN', dn::text, dn, array['NPS ' || nps, 'NPS' || nps] from pipe;
