FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# Project files first, so that packages are restored again only when they change.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/Engine/*.csproj src/Engine/
COPY src/Workflows/*.csproj src/Workflows/
COPY src/Activities/*.csproj src/Activities/
COPY src/Host/*.csproj src/Host/
RUN dotnet restore src/Host/Jobbspar.Host.csproj
COPY src/ src/
COPY workflows/ workflows/
COPY samples/ samples/
RUN dotnet publish src/Host/Jobbspar.Host.csproj -c Release --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN install -d -o "$APP_UID" -g "$APP_UID" /var/lib/jobbspar
COPY --from=build /app /app
ENV JOBBSPAR_URLS=http://0.0.0.0:8080 JOBBSPAR_DATA=/var/lib/jobbspar
USER $APP_UID
EXPOSE 8080
VOLUME /var/lib/jobbspar
ENTRYPOINT ["dotnet", "/app/jobbspar.dll"]
CMD ["serve"]
