package dev.aludel.hibernate.shop;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;

/** Spans of time as whole minutes. */
@Converter
public class MinutesConverter implements AttributeConverter<Duration, Integer> {
    @Override
    public Integer convertToDatabaseColumn(Duration span) {
        return span == null ? null : Math.toIntExact(span.toMinutes());
    }

    @Override
    public Duration convertToEntityAttribute(Integer minutes) {
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }
}
