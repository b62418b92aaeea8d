set encoding utf8
set terminal svg size 844,584 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "Learning curves, digit_circle (preset quick)" font ',13' textcolor rgb '#222222'
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.0947867299
set rmargin at screen 0.710900474
set tmargin at screen 0.880136986
set bmargin at screen 0.565068493
set title "Validation accuracy (exact matches)" textcolor rgb '#222222' offset 0,-0.6
unset logscale x
set xrange [0:101000]
set xtics ("0" 0, "50k" 50000, "100k" 100000)
set xlabel "training samples" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:102]
set ytics ("0\045\045" 0, "50\045\045" 50, "100\045\045" 100)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with lines linecolor rgb '#0072b2' linewidth 2 dashtype 1 notitle
20000 98
40000 98.2
60000 98.4
80000 98.6
100000 98.8
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.0947867299
set rmargin at screen 0.710900474
set tmargin at screen 0.417808219
set bmargin at screen 0.102739726
set title "Nominal density" textcolor rgb '#222222' offset 0,-0.6
unset logscale x
set xrange [0:101000]
set xtics ("0" 0, "50k" 50000, "100k" 100000)
set xlabel "training samples" textcolor rgb '#222222' offset 0,0.6
set logscale y
set yrange [0.000233076923:0.00154596582]
set ytics ("0.0003" 0.0003, "0.0004" 0.0004, "0.0005" 0.0005, "0.0006" 0.0006, "0.0007" 0.0007, "0.0008" 0.0008, "0.0009" 0.0009, "0.001" 0.001, "0.0015" 0.0015)
set ylabel "density" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with lines linecolor rgb '#0072b2' linewidth 2 dashtype 1 notitle
20000 0.00118920448
40000 0.000891903358
60000 0.000668927518
80000 0.000501695639
100000 0.000376271729
e
unset border
unset tics
unset grid
unset logscale
unset xlabel
unset ylabel
unset label
unset arrow
unset title
set lmargin at screen 0.734597156
set rmargin at screen 1
set tmargin at screen 0.893835616
set bmargin at screen 0
set xrange [0:1]
set yrange [0:1]
set key at graph 0, graph 1 left top vertical Left reverse samplen 2 maxcols 1 textcolor rgb '#222222'
plot NaN with lines linecolor rgb '#0072b2' linewidth 2 dashtype 1 title "sparling_mt, seed 1"
unset multiplot
