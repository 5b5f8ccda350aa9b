package sommertour.sink.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import sommertour.sink.format.RowWriter;
import sommertour.sink.search.Column;
import sommertour.sink.search.Row;

/** A Parquet file with the columns of a list, each optional; row groups bound the memory. */
final class ParquetFile implements RowWriter {
  private static final long ROW_GROUP_BYTES = 16L * 1024 * 1024;

  private final Path path;
  private ParquetWriter<Row> writer;

  ParquetFile(Path path) {
    this.path = path;
  }

  @Override
  public void start(Row columns) throws IOException {
    writer =
        new Builder(path, columns.columns())
            .withConf(new PlainParquetConfiguration())
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .build();
  }

  @Override
  public void write(Row row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static MessageType schema(List<Column> columns) {
    return new MessageType("row", columns.stream().map(ParquetFile::field).toArray(Type[]::new));
  }

  private static Type field(Column column) {
    return switch (column.type()) {
      case TEXT ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case INTEGER -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
      case LONG -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
      case DOUBLE -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
      case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
      case DAY ->
          Types.optional(PrimitiveTypeName.INT32)
              .as(LogicalTypeAnnotation.dateType())
              .named(column.name());
      case MOMENT ->
          Types.optional(PrimitiveTypeName.INT64)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
              .named(column.name());
    };
  }

  private static final class Builder extends ParquetWriter.Builder<Row, Builder> {
    private final List<Column> columns;

    Builder(Path path, List<Column> columns) {
      super(new LocalOutputFile(path));
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    /** Abstract still, though replaced by the one below. */
    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<Row> getWriteSupport(Configuration none) {
      return new Support(columns);
    }

    @Override
    protected WriteSupport<Row> getWriteSupport(ParquetConfiguration none) {
      return new Support(columns);
    }
  }

  private static final class Support extends WriteSupport<Row> {
    private final List<Column> columns;
    private RecordConsumer out;

    Support(List<Column> columns) {
      this.columns = columns;
    }

    @Override
    @SuppressWarnings("deprecation")
    public WriteContext init(Configuration none) {
      return new WriteContext(schema(columns), Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration none) {
      return new WriteContext(schema(columns), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      this.out = consumer;
    }

    @Override
    public void write(Row row) {
      out.startMessage();
      for (int i = 0; i < columns.size(); i++) {
        Object value = value(row, i);
        if (value != null) {
          out.startField(columns.get(i).name(), i);
          add(value);
          out.endField(columns.get(i).name(), i);
        }
      }
      out.endMessage();
    }

    private static Object value(Row row, int index) {
      try {
        return row.value(index);
      } catch (SQLException e) {
        throw new LostRowException(e);
      }
    }

    private void add(Object value) {
      if (value instanceof String text) {
        out.addBinary(Binary.fromString(text));
      } else if (value instanceof Integer number) {
        out.addInteger(number);
      } else if (value instanceof Long number) {
        out.addLong(number);
      } else if (value instanceof Double number) {
        out.addDouble(number);
      } else if (value instanceof Boolean flag) {
        out.addBoolean(flag);
      } else if (value instanceof LocalDate day) {
        out.addInteger(Math.toIntExact(day.toEpochDay()));
      } else {
        out.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value));
      }
    }
  }

  /** The database failed within a row: the interface of Parquet lets no checked failure through. */
  private static final class LostRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostRowException(SQLException cause) {
      super(cause);
    }
  }
}
