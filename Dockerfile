# One image for every Node service of Tensile. What runs is an npm script of package.json, the same as on a developer's machine:
#   docker run tensile npm run serve:catalog
FROM node:24.21.0-bookworm-slim AS source
WORKDIR /srv/tensile
ENV NEXT_TELEMETRY_DISABLED=1 npm_config_update_notifier=false
COPY . .

FROM source AS build
RUN --mount=type=cache,target=/root/.npm npm ci
RUN npm run build:store && npm run build:admin

FROM source AS dependencies
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev

FROM source
# bash runs the script in its own place, sh beside itself: there SIGTERM would end sh, and the service would be killed without a word.
ENV NODE_ENV=production HOST=0.0.0.0 npm_config_script_shell=/bin/bash
COPY --from=dependencies /srv/tensile/node_modules node_modules
COPY --from=dependencies /srv/tensile/web-store web-store
COPY --from=dependencies /srv/tensile/web-admin web-admin
COPY --from=build --chown=node:node /srv/tensile/web-store/.next web-store/.next
COPY --from=build --chown=node:node /srv/tensile/web-admin/.next web-admin/.next
USER node
CMD ["npm", "run", "serve:gateway"]
