package newswatch.app.up;

import java.nio.file.Path;
import newswatch.app.delivery.DeliverySettings;
import newswatch.egress.EgressSettings;
import newswatch.events.channel.KafkaConnection;
import newswatch.ingest.secret.Secret;
import newswatch.ingest.websub.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * How {@code newswatch up} is to run.
 *
 * @param data the data folder
 * @param port of the desk; 0 for any free one
 * @param kafka the cluster to use; null for the embedded broker
 * @param seeds the folder of seed rules and documents; null for none
 * @param egress how feeds, pages and webhooks are asked
 * @param pushToken that programs must bear that send documents; null for the one in the data folder
 * @param publicAddress under which hubs of feeds reach the desk's port; null when they cannot
 * @param websubSecret of which the secrets shared with hubs are made; null for the one in the data
 *     folder
 * @param delivery how alerts are delivered
 */
public record UpSettings(
    Path data,
    int port,
    @Nullable KafkaConnection kafka,
    @Nullable Path seeds,
    EgressSettings egress,
    @Nullable Secret pushToken,
    @Nullable PublicAddress publicAddress,
    @Nullable Secret websubSecret,
    DeliverySettings delivery) {}
