# One image for every service: docker-compose.yml starts each with its own command.
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-17
ARG RUN_IMAGE=eclipse-temurin:17-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /src
COPY . .
RUN mvn -B -q -DskipTests -Dspotless.check.skip -Dclass-archive.skip -pl app -am package

FROM ${RUN_IMAGE}
RUN groupadd --system --gid 10001 newswatch \
 && useradd --system --uid 10001 --gid newswatch --home-dir /var/lib/newswatch --create-home newswatch \
 && install -d -o newswatch -g newswatch /inbox
COPY --from=build /src/app/target/lib /opt/newswatch/lib
COPY --from=build /src/app/target/newswatch.jar /opt/newswatch/newswatch.jar
COPY --from=build /src/seeds /opt/newswatch/seeds
USER newswatch
WORKDIR /var/lib/newswatch
ENV LC_ALL=C.UTF-8
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", \
            "-Dnewswatch.home=/opt/newswatch", "-jar", "/opt/newswatch/newswatch.jar"]
CMD ["--help"]
