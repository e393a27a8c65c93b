"""The parts that screens are put together from: a stand or a measurement in, HTML out."""
