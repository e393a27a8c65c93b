"""What pictures and screens say, in Dutch: titles, findings and text alternatives, from measurements."""
