-- The catalog: categories, brands, definitions of attributes, families, products, media.

create table catalog.category (
  id bigint generated always as identity,
  parent_id bigint,
  level text not null,
  name text not null,
  slug text not null,
  path text collate "C" not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint category_pkey primary key (id),
  constraint category_parent foreign key (parent_id) references catalog.category (id),
  constraint category_level check (level in ('CLUSTER', 'NODE', 'LEAF')),
  constraint category_cluster_is_root check ((level = 'CLUSTER') = (parent_id is null)),
  constraint category_name check (char_length(name) between 1 and 120),
  constraint category_name_unique unique nulls not distinct (parent_id, name),
  constraint category_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 160),
  constraint category_slug_unique unique (slug),
  constraint category_path_unique unique (path),
  constraint category_path_ends_with_id check (path = id::text or path like '%.' || id::text),
  constraint category_id_level unique (id, level)
);
comment on column catalog.category.path is 'Ids from the root to itself, "1.4.12"; kept by triggers.';

-- True for a category and all below it, by the btree on path ("/" follows "." in the C collation).
create function catalog.subtree(path text, root text) returns boolean language sql immutable parallel safe as $$
  select path = root or (path > (root || '.') collate "C" and path < (root || '/') collate "C")
$$;

create function catalog.place_category() returns trigger language plpgsql as $$
declare
  parent catalog.category;
begin
  if new.parent_id is not null then
    select * into parent from catalog.category where id = new.parent_id for share;
    if not found then
      return new; -- the foreign key will refuse
    end if;
    if tg_op = 'UPDATE' and catalog.subtree(parent.path, old.path) then
      perform catalog.refuse('category_no_cycle', format('"%s" lies below "%s"', parent.name, new.name));
    end if;
    if parent.level = 'LEAF' then
      perform catalog.refuse('category_below_leaf', format('"%s" is a leaf: categories hang on clusters and nodes', parent.name));
    end if;
  end if;
  new.path := concat_ws('.', parent.path, new.id::text);
  if new.slug is null then
    new.slug := catalog.slugify(new.name);
    if exists (select from catalog.category where slug = new.slug) then
      new.slug := left(concat_ws('-', parent.slug, new.slug), 150);
    end if;
    if exists (select from catalog.category where slug = new.slug) then
      new.slug := new.slug || '-' || new.id;
    end if;
  end if;
  return new;
end $$;
create trigger place before insert or update of parent_id on catalog.category for each row execute function catalog.place_category();
create trigger touch before update on catalog.category for each row execute function catalog.touch();

-- All descendants in one statement.
create function catalog.move_descendants() returns trigger language plpgsql as $$
begin
  update catalog.category set path = new.path || substr(path, length(old.path) + 1)
  where path > (old.path || '.') collate "C" and path < (old.path || '/') collate "C";
  return null;
end $$;
create trigger move_descendants after update of parent_id on catalog.category
  for each row when (old.path is distinct from new.path) execute function catalog.move_descendants();

create table catalog.brand (
  id bigint generated always as identity,
  name text not null,
  slug text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint brand_pkey primary key (id),
  constraint brand_name check (char_length(name) between 1 and 120),
  constraint brand_name_unique unique (name),
  constraint brand_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 160),
  constraint brand_slug_unique unique (slug)
);

create function catalog.name_brand() returns trigger language plpgsql as $$
begin
  if new.slug is null then
    new.slug := catalog.slugify(new.name);
    if exists (select from catalog.brand where slug = new.slug and name <> new.name) then
      new.slug := new.slug || '-' || new.id;
    end if;
  end if;
  return new;
end $$;
create trigger name_brand before insert on catalog.brand for each row execute function catalog.name_brand();
create trigger touch before update on catalog.brand for each row execute function catalog.touch();

create table catalog.family (
  id bigint generated always as identity,
  category_id bigint not null,
  category_level text generated always as ('LEAF') stored,
  brand_id bigint,
  name text not null,
  slug text not null,
  code text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint family_pkey primary key (id),
  constraint family_on_leaf foreign key (category_id, category_level) references catalog.category (id, level),
  constraint family_brand foreign key (brand_id) references catalog.brand (id),
  constraint family_name check (char_length(name) between 1 and 200),
  constraint family_name_unique unique (category_id, name),
  constraint family_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 260),
  constraint family_slug_unique unique (slug),
  constraint family_code check (code ~ '^[A-Z0-9]([A-Z0-9.-]{0,38}[A-Z0-9])?$'),
  constraint family_code_unique unique (code),
  constraint family_id_category unique (id, category_id)
);
create index family_by_brand on catalog.family (brand_id);

-- A family that comes without code or slug gets readable ones.
create function catalog.name_family() returns trigger language plpgsql as $$
begin
  if new.code is null then
    new.code := trim(both '-' from upper(left(catalog.slugify(new.name), 32)));
    if exists (select from catalog.family where code = new.code) then
      new.code := trim(both '-' from left(new.code, 24)) || '-' || new.id;
    end if;
  end if;
  if new.slug is null then
    new.slug := catalog.slugify(new.name);
    if exists (select from catalog.family where slug = new.slug) then
      new.slug := catalog.slugify(new.name || ' ' || new.code);
    end if;
    if exists (select from catalog.family where slug = new.slug) then
      new.slug := new.slug || '-' || new.id;
    end if;
  end if;
  return new;
end $$;
create trigger name_family before insert on catalog.family for each row execute function catalog.name_family();
create trigger touch before update on catalog.family for each row execute function catalog.touch();

create table catalog.attribute_definition (
  id bigint generated always as identity,
  category_id bigint,
  family_id bigint,
  key text collate "C" not null,
  label text not null,
  help text,
  type text not null,
  unit text collate "C",
  required boolean not null default false,
  variant_defining boolean not null default false,
  filterable boolean not null default false,
  whole boolean not null default false,
  min numeric,
  max numeric,
  tolerance double precision,
  pattern text,
  options text[] not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint attribute_definition_pkey primary key (id),
  constraint attribute_definition_category foreign key (category_id) references catalog.category (id),
  constraint attribute_definition_family foreign key (family_id) references catalog.family (id),
  constraint attribute_definition_one_owner check (num_nonnulls(category_id, family_id) = 1),
  constraint attribute_definition_category_key unique (category_id, key),
  constraint attribute_definition_family_key unique (family_id, key),
  constraint attribute_definition_key check (key ~ '^[a-zA-Z][a-zA-Z0-9_]{0,59}$'),
  constraint attribute_definition_label check (char_length(label) between 1 and 120),
  constraint attribute_definition_type check (type in ('TEXT', 'NUMBER', 'BOOLEAN', 'SELECT', 'MULTI_SELECT', 'RANGE')),
  constraint attribute_definition_unit foreign key (unit) references catalog.unit (code),
  constraint attribute_definition_unit_of_number check (unit is null or type in ('NUMBER', 'RANGE')),
  constraint attribute_definition_whole_number check (not whole or type = 'NUMBER'),
  constraint attribute_definition_bounds check (min <= max and (type in ('NUMBER', 'RANGE') or num_nonnulls(min, max) = 0)),
  constraint attribute_definition_tolerance check (tolerance is null or tolerance between 0 and 0.1 and type in ('NUMBER', 'RANGE')),
  constraint attribute_definition_pattern_of_text check (pattern is null or type = 'TEXT' and char_length(pattern) <= 500),
  constraint attribute_definition_options_of_select check (options = '{}' or type in ('SELECT', 'MULTI_SELECT')),
  constraint attribute_definition_options_bounded check (cardinality(options) <= 5000)
);
comment on column catalog.attribute_definition.whole is 'NUMBER: whole numbers only.';
comment on column catalog.attribute_definition.min is 'In `unit`.';
comment on column catalog.attribute_definition.tolerance is 'By which part of it a searched value may miss a stored one: 0.007. Null: as the dimension has it.';

create table catalog.product (
  id bigint generated always as identity,
  sku text not null,
  name text not null,
  family_id bigint not null,
  leaf_id bigint not null,
  brand_id bigint,
  status text not null default 'ACTIVE',
  specs jsonb not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint product_pkey primary key (id),
  constraint product_sku check (sku ~ '^[^[:cntrl:]]{1,200}$' and sku = btrim(sku)),
  constraint product_name check (char_length(name) between 1 and 300),
  constraint product_family foreign key (family_id, leaf_id) references catalog.family (id, category_id) on update cascade,
  constraint product_brand foreign key (brand_id) references catalog.brand (id),
  constraint product_status check (status in ('DRAFT', 'ACTIVE', 'DISCONTINUED')),
  constraint product_specs_object check (jsonb_typeof(specs) = 'object')
);
comment on column catalog.product.leaf_id is 'The category of its family, follows it.';
comment on column catalog.product.specs is 'As entered: { key: 24 | "24 V" | true | "A2" | ["A", "B"] | { min, max } }. Typed values are in product_spec.';
create unique index product_sku_unique on catalog.product (upper(sku));
create index product_by_leaf_name on catalog.product (leaf_id, name collate catalog.natural, id);
create index product_by_leaf_sku on catalog.product (leaf_id, sku collate catalog.natural, id);
create index product_by_leaf_updated on catalog.product (leaf_id, updated_at, id);
create index product_by_family on catalog.product (family_id);
create index product_by_brand on catalog.product (brand_id) where brand_id is not null;
create index product_by_leaf_status on catalog.product (leaf_id, status);
create index product_by_status on catalog.product (status, id) where status <> 'ACTIVE';

create function catalog.place_product() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.leaf_id is not null then
    return new;
  end if;
  select category_id into new.leaf_id from catalog.family where id = new.family_id;
  if not found then -- told before the not-null of leaf_id would speak
    raise exception using errcode = 'foreign_key_violation', constraint = 'product_family', message = format('family %s does not exist', new.family_id);
  end if;
  return new;
end $$;
create trigger place before insert or update of family_id on catalog.product for each row execute function catalog.place_product();
create trigger touch before update on catalog.product for each row execute function catalog.touch();

create table catalog.media_upload (
  id uuid not null default gen_random_uuid(),
  kind text not null,
  object_key text not null,
  file_name text not null,
  content_type text not null,
  byte_size bigint not null,
  created_by text not null,
  expires_at timestamptz not null,
  attached_at timestamptz,
  constraint media_upload_pkey primary key (id),
  constraint media_upload_object_key_unique unique (object_key),
  constraint media_upload_kind check (kind in ('IMAGE', 'DOCUMENT', 'CAD')),
  constraint media_upload_byte_size check (byte_size between 1 and 104857600)
);
create index media_upload_unattached on catalog.media_upload (expires_at) where attached_at is null;

create table catalog.media (
  id bigint generated always as identity,
  product_id bigint not null,
  kind text not null,
  object_key text not null,
  thumbnail_key text,
  content_type text not null,
  byte_size bigint not null,
  title text,
  width integer,
  height integer,
  created_at timestamptz not null default now(),
  constraint media_pkey primary key (id),
  constraint media_product foreign key (product_id) references catalog.product (id) on delete cascade,
  constraint media_kind check (kind in ('IMAGE', 'DOCUMENT', 'CAD')),
  constraint media_title check (char_length(title) <= 200)
);
create index media_by_product on catalog.media (product_id, id);
-- What lies in the store after its row is gone; a job deletes the objects.
create table catalog.media_orphan (
  object_key text not null,
  since timestamptz not null default now(),
  constraint media_orphan_pkey primary key (object_key)
);
create function catalog.orphan_media() returns trigger language plpgsql as $$
begin
  insert into catalog.media_orphan (object_key)
  select key from old_rows cross join lateral (values (object_key), (thumbnail_key)) k (key) where key is not null
  on conflict do nothing;
  return null;
end $$;
create trigger orphan_media after delete on catalog.media referencing old table as old_rows for each statement execute function catalog.orphan_media();

select audit.watch('catalog.category');
select audit.watch('catalog.brand');
select audit.watch('catalog.family');
select audit.watch('catalog.attribute_definition');
select audit.watch('catalog.product');
select audit.watch('catalog.media_upload');
select audit.watch('catalog.media');
