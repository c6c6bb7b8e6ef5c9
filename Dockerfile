# The product in an image: one stage that builds the dashboard, one that installs what the server needs, one that only runs.
# Written and checked against the repository by tools/container; not built or run here.
FROM node:24.21.0-bookworm-slim AS manifests
WORKDIR /app
RUN npm install --global pnpm@12.21.0
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY client/package.json client/
COPY e2e/package.json e2e/
COPY server/package.json server/
COPY shared/package.json shared/
COPY tools/package.json tools/

FROM manifests AS build
RUN pnpm install --frozen-lockfile
COPY tsconfig.base.json ./
COPY client client
COPY shared shared
COPY tools/start tools/start
RUN node tools/start/build.ts

FROM manifests AS dependencies
RUN pnpm install --frozen-lockfile --prod --filter @netzatlas/server...

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 NETZATLAS_DATA=/data
WORKDIR /app
COPY --from=dependencies /app/package.json ./
COPY --from=dependencies /app/node_modules node_modules
COPY --from=dependencies /app/server server
COPY --from=dependencies /app/shared shared
COPY --from=build /app/client/dist client/dist
COPY shared/src shared/src
COPY server/seeds server/seeds
COPY server/src server/src
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/src/main.ts"]
