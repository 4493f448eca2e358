FROM node:22-bookworm-slim AS studio
WORKDIR /studio
COPY src/Host/Studio/package.json src/Host/Studio/package-lock.json ./
RUN npm ci --no-audit --no-fund && touch node_modules/.jobbspar-installed

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# Project files first, so that packages are restored again only when they change.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/Engine/*.csproj src/Engine/
COPY src/Workflows/*.csproj src/Workflows/
COPY src/Activities/*.csproj src/Activities/
COPY src/Host/*.csproj src/Host/
RUN dotnet restore src/Host/Jobbspar.Host.csproj --use-current-runtime
COPY src/ src/
# Installed above: the .NET image has no npm. The stamp is newer than the lock file, so the build does not ask for it.
COPY --from=studio /studio/node_modules src/Host/Studio/node_modules
RUN touch src/Host/Studio/node_modules/.jobbspar-installed
COPY workflows/ workflows/
COPY samples/ samples/
RUN dotnet publish src/Host/Jobbspar.Host.csproj -c Release --use-current-runtime --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN install -d -o "$APP_UID" -g "$APP_UID" /var/lib/jobbspar
COPY --from=build /app /app
ENV JOBBSPAR_URLS=http://0.0.0.0:8080 JOBBSPAR_DATA=/var/lib/jobbspar
USER $APP_UID
EXPOSE 8080
VOLUME /var/lib/jobbspar
ENTRYPOINT ["dotnet", "/app/jobbspar.dll"]
CMD ["serve"]
