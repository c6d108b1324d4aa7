-- What the catalog publishes to the search subgraph. A view reads with its owner's rights, so `search_read` needs none in catalog.

create view search.category as select id, parent_id, level, name, slug, path from catalog.category;
create view search.brand as select id, name, slug from catalog.brand;
create view search.family as select id, category_id, brand_id, name, slug, code from catalog.family;
create view search.product as select id, sku, name, family_id, leaf_id, brand_id, status, updated_at from catalog.product;

create index category_name_prefix on catalog.category (lower(name) text_pattern_ops);
create index brand_name_prefix on catalog.brand (lower(name) text_pattern_ops);
create index family_name_prefix on catalog.family (lower(name) text_pattern_ops);
create index product_sku_prefix on catalog.product (upper(sku) text_pattern_ops);
