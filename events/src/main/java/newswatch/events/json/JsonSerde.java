package newswatch.events.json;

import newswatch.events.RejectionReason;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a channel are written and read. Services read with {@link #decode}, where bad
 * bytes are a value; {@link #deserializer} throws instead and is for tests and tools.
 */
public record JsonSerde<V>(Class<V> type) implements Serde<V> {

  /** The value's bytes. */
  public byte[] encode(V value) {
    return Json.bytes(value);
  }

  /** The value, or why the bytes are none. */
  public Decoded<V> decode(byte @Nullable [] bytes) {
    return bytes == null
        ? new Decoded.Fault<>(RejectionReason.INVALID, "a record without a value", "")
        : Json.decode(bytes, type);
  }

  @Override
  public Serializer<V> serializer() {
    return (channel, value) -> value == null ? null : encode(value);
  }

  @Override
  public Deserializer<V> deserializer() {
    return (channel, bytes) -> bytes == null ? null : valueOrThrow(channel, decode(bytes));
  }

  private V valueOrThrow(String channel, Decoded<V> decoded) {
    if (decoded instanceof Decoded.Value<V> good) {
      return good.value();
    }
    throw new SerializationException(channel + ": " + decoded);
  }
}
