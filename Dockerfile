# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jdk-noble AS build
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends maven npm \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm ./workbench build

FROM eclipse-temurin:25-jre-noble
RUN useradd --system --uid 10001 --user-group --home-dir /workbench workbench \
    && install -d -o workbench -g workbench -m 700 /data
COPY --from=build /build/target/application-* /workbench
USER workbench
WORKDIR /workbench
ENV HOST=0.0.0.0 PORT=8080 WORKBENCH_DATA=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$PORT; printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3; grep -q UP <&3"]
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "workbench.jar"]
CMD ["run"]
